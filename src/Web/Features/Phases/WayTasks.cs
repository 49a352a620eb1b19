using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Open holds, decisions of others that ask for a second clinician, and what is to be looked at again.</summary>
internal sealed class WayTasks(CaseworkDb db, CaseAccess access, FindKnowledge knowledge) : IDayTasks
{
    public int Order => 10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct) =>
        actor.Role.Allows(Permission.DecideOnWay)
            ? [.. await Holds(actor, ct), .. await ToSign(actor, ct), .. await ToLookAt(actor, ct)]
            : [];

    private async Task<IEnumerable<DayTask>> Holds(Actor actor, CancellationToken ct)
    {
        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join w in db.ChildWays.AsNoTracking() on c.Id equals w.CaseId
            where w.HoldsOpen > 0
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby c.Caption, child.Name
            select new
            {
                w.Id,
                c.Caption,
                Words = child.Name + " with " + adult.Name,
                LookBy = db.WayWatches.Where(k => k.WayId == w.Id).Select(k => k.LookBy).FirstOrDefault(),
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(w => new DayTask($"A hold is open: {w.Words}", WayPlaces.Holds(w.Id), w.Caption, w.LookBy));
    }

    /// <summary>What has held a way back for a week since somebody looked; decision 7.</summary>
    private async Task<IEnumerable<DayTask>> ToLookAt(Actor actor, CancellationToken ct)
    {
        var today = await knowledge.Today(ct);
        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join w in db.ChildWays.AsNoTracking() on c.Id equals w.CaseId
            where w.Standing == PathwayStanding.Open
            join k in db.WayWatches on w.Id equals k.WayId
            where k.LookBy <= today
            join child in db.People on w.Child equals child.Id
            join adult in db.People on w.Adult equals adult.Id
            orderby k.LookBy, c.Caption
            select new
            {
                w.Id,
                c.Caption,
                Words = child.Name + " with " + adult.Name,
                k.LookBy,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found.Select(w => new DayTask(
            $"Look at what holds the work back: {w.Words}",
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
