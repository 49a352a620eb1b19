using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>Words that are ready and may leave, and what has held the work back for a month without a notice.</summary>
internal sealed class RestTasks(
    CaseworkDb db,
    CaseAccess access,
    WaysOnFile ways,
    PathwayNumbers numbers,
    FindKnowledge knowledge,
    TimeProvider clock
) : IDayTasks
{
    public int Order => 11;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct) =>
        actor.Role.Allows(Permission.DecideOnWay) ? [.. await Ready(actor, ct), .. await Standing(actor, ct)] : [];

    private async Task<IEnumerable<DayTask>> Ready(Actor actor, CancellationToken ct)
    {
        var today = await knowledge.Today(ct);
        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join t in db.WayTellings.AsNoTracking() on c.Id equals t.CaseId
            where t.LeftAt == null && t.TakenBackAt == null && t.From <= today
            orderby t.From
            select new
            {
                t.WayId,
                t.From,
                c.Caption,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        return found
            .DistinctBy(t => t.WayId)
            .Select(t => new DayTask(
                "Words are ready for somebody: let them go, or undo them",
                RestPlaces.Told(t.WayId),
                t.Caption,
                t.From
            ));
    }

    /// <summary>Asked again once as many days have passed since the last notice.</summary>
    private async Task<IEnumerable<DayTask>> Standing(Actor actor, CancellationToken ct)
    {
        var days = (await numbers.Now(ct))[PathwayNumber.NoticeDays];
        var today = await knowledge.Today(ct);
        var (placedBy, since) = (today.AddDays(-days), clock.GetUtcNow().UtcDateTime.AddDays(-days));
        var placed = nameof(PathwayMove.PlaceHold);
        var rows = db
            .ChildWays.AsNoTracking()
            .Where(w =>
                w.Standing == PathwayStanding.Open
                && !db.WayTellings.Any(t =>
                    t.WayId == w.Id
                    && t.Occasion == TellingOccasion.Notice
                    && t.TakenBackAt == null
                    && t.DecidedAt > since
                )
                && (
                    db.WayWatches.Any(k => k.WayId == w.Id && k.NoticeFrom <= today)
                    || (
                        w.HoldsOpen > 0
                        && db.WayDecisions.Any(d => d.WayId == w.Id && d.Kind == placed && d.DecidedAt <= since)
                    )
                )
            );
        // Whether a child's no rests the work stands in the way itself; those must not hide the others.
        bool IsToldOf(WayOnFile way) =>
            way.State.Holds.Any(h => h.PlacedOn <= placedBy) || FindHeldBack.IsOpenToAll(way.State);
        return (await ways.Some(actor, rows, IDayTasks.Most, IsToldOf, ct)).Select(w => new DayTask(
            "Something has held the work back for a month: look at the notice",
            RestPlaces.Told(w.Row.Id),
            w.Caption,
            null
        ));
    }
}
