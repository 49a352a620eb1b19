using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases.Day;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Open holds, decisions of others that ask for a second clinician, and what is to be looked at again.</summary>
internal sealed class WayTasks(
    CaseworkDb db,
    CaseAccess access,
    WaysToday today,
    PathwayNumbers numbers,
    FindKnowledge knowledge
) : IDayTasks
{
    public int Order => 10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct) =>
        actor.Role.Allows(Permission.DecideOnWay) ? [.. await OfWays(actor, ct)] : [];

    private async Task<IEnumerable<DayTask>> OfWays(Actor actor, CancellationToken ct)
    {
        var held = await Holds(actor, ct);
        var holds = held.Take(IDayTasks.Most)
            .Select(h => new DayTask(
                (h.IsDue ? "A hold is to be looked at again: " : "A hold is open: ") + DayWords.Pair(h.Way),
                h.IsDue ? WayPlaces.Show(h.Way.Row.Id) : WayPlaces.Holds(h.Way.Row.Id),
                h.Way.Caption,
                h.By
            ));
        var due = held.Where(h => h.IsDue).Select(h => h.Way.Row.Id).ToList();
        return [.. holds, .. await ToSign(actor, ct), .. await ToLookAt(actor, due, ct)];
    }

    /// <summary>Those that somebody is to look at again come first; decision 7.</summary>
    private async Task<IReadOnlyList<(WayOnFile Way, DateOnly? By, bool IsDue)>> Holds(
        Actor actor,
        CancellationToken ct
    )
    {
        var (day, settings) = (await knowledge.Today(ct), await numbers.Now(ct));
        List<WayOnFile> held = [.. (await today.All(actor, ct)).Where(w => w.Row.HoldsOpen > 0)];
        var ids = held.ConvertAll(w => w.Row.Id);
        var looked = await db
            .WayWatches.AsNoTracking()
            .Where(k => ids.Contains(k.WayId))
            .ToDictionaryAsync(k => k.WayId, k => k.LookedOn, ct);
        return
        [
            .. held.Select(w => (Way: w, By: LookBy(w)))
                .Select(h => (h.Way, h.By, IsDue: h.By <= day))
                .OrderBy(h => !h.IsDue)
                .ThenBy(h => h.Way.Caption, StringComparer.Ordinal),
        ];

        // Work that was closed or given back waits for nobody's look.
        DateOnly? LookBy(WayOnFile way) =>
            way.State.Standing == PathwayStanding.Open
                ? way.State.Holds.Min(h =>
                    (DateOnly?)Standstill.By(h, true, settings, looked.GetValueOrDefault(way.Row.Id)).LookBy
                )
                : null;
    }

    /// <summary>What has held a way back for a week since somebody looked; decision 7.</summary>
    /// <param name="named">Whose hold is to be looked at again already.</param>
    private async Task<IEnumerable<DayTask>> ToLookAt(Actor actor, List<WayId> named, CancellationToken ct)
    {
        var day = await knowledge.Today(ct);
        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join w in db.ChildWays.AsNoTracking() on c.Id equals w.CaseId
            where w.Standing == PathwayStanding.Open
            join k in db.WayWatches on w.Id equals k.WayId
            where k.LookBy <= day && !named.Contains(w.Id)
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby k.LookBy, c.Caption
            select new
            {
                w.Id,
                c.Caption,
                Child = child.Name,
                Adult = adult.Name,
                k.LookBy,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(w => new DayTask(
            $"Look at what holds the work back: {PersonName.First(w.Child)} with {w.Adult}",
            WayPlaces.Show(w.Id),
            w.Caption,
            w.LookBy
        ));
    }

    /// <summary>Nobody signs a second time for themselves.</summary>
    private async Task<IEnumerable<DayTask>> ToSign(Actor actor, CancellationToken ct)
    {
        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join d in db.JointDecisions.AsNoTracking() on c.Id equals d.CaseId
            where d.CosignedAt == null && d.EndedAt == null && d.MadeBy != actor.Person
            orderby d.MadeAt
            select new { d.Id, c.Caption }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(d => new DayTask(
            "A decision asks for a second clinician",
            WayPlaces.Together(d.Id),
            d.Caption,
            null
        ));
    }
}
