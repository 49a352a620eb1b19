using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>
/// What was disclosed and waits for the decision on a report, for the own decision of who heard it, or for the report in
/// writing, before anything else of the day.
/// </summary>
internal sealed class DisclosureTasks(CaseworkDb db, CaseAccess access, LocalTime local) : IDayTasks
{
    public int Order => -10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideReport))
        {
            return [];
        }

        var states = ReportDuties.All.Where(d => d.Written is not null).Select(d => d.State).ToList();
        var counting = db.ReportDecisions.AsNoTracking().Where(r => r.StruckAt == null);
        var found = await (
            from c in access.CasesOf(actor)
            // A child who speaks late is heard late, and not lost: the case may be closed by then.
            where c.State == CaseState.Open || c.State == CaseState.Closed
            join d in db.HarmDisclosures.AsNoTracking() on c.Id equals d.CaseId
            where d.StruckAt == null
            let state = c.CourtState == null || c.CourtState == "" ? db.Practices.First().State : c.CourtState
            let isOwn = d.HeardBy == actor.Person
            let waits = !counting.Any(r => r.DisclosureId == d.Id)
            let ownWaits = isOwn && !counting.Any(r => r.DisclosureId == d.Id && r.RecordedBy == actor.Person)
            // The last one counts: a later one without a report made ends the wait for its writing.
            let isUnwritten = states.Contains(state)
                && !counting.Any(r => r.DisclosureId == d.Id && r.WrittenAt != null)
                && counting.Any(r =>
                    r.DisclosureId == d.Id
                    && r.Decision == ReportDecision.Made
                    && !counting.Any(later => later.DisclosureId == d.Id && later.RecordedAt > r.RecordedAt)
                )
            where waits || ownWaits || isUnwritten
            orderby waits descending, d.HeardAt
            select new Waiting(
                c.Id,
                c.Caption,
                c.State == CaseState.Closed,
                state,
                d.Id,
                d.HeardAt,
                isOwn,
                waits,
                isUnwritten
            )
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return [.. found.Select(d => Task(d, zone))];
    }

    private sealed record Waiting(
        CaseId Case,
        string Caption,
        bool IsClosed,
        string State,
        Guid Id,
        DateTime HeardAt,
        bool IsOwn,
        bool IsUndecided,
        bool IsUnwritten
    );

    private static DayTask Task(Waiting told, PracticeZone zone)
    {
        var by = told.IsUnwritten ? ReportDuties.Of(told.State)?.WrittenBy(told.HeardAt) : null;
        return new(
            told.IsClosed ? OfClosed(told)
                : told.IsUnwritten ? "A report was made: it is to go out in writing"
                : told.IsOwn && told.IsUndecided ? "You heard of harm: decide whether it must be reported"
                : told.IsOwn ? "You heard of harm: the lead decided in your place, and your own duty stays"
                : "Of harm that was told, nobody has decided on a report yet",
            told.IsClosed ? $"/cases/{told.Case.Value:D}/close"
                : told.IsUndecided ? SafetyPlaces.Disclosures(told.Case)
                : SafetyPlaces.Report(told.Id),
            told.Caption,
            zone.DayOf(by ?? told.HeardAt)
        );
    }

    private static string OfClosed(Waiting told) =>
        told.IsUnwritten
            ? "In a closed case a report is to go out in writing: open it again"
            : "In a closed case somebody told of harm: open it again, and decide on a report";
}
