using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>What was disclosed and waits for the decision on a report, before anything else of the day.</summary>
internal sealed class DisclosureTasks(CaseworkDb db, CaseAccess access, LocalTime local) : IDayTasks
{
    public int Order => -10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideReport))
        {
            return [];
        }

        var found = await (
            from c in access.CasesOf(actor)
            // A child who speaks late is heard late, and not lost: the case may be closed by then.
            where c.State == CaseState.Open || c.State == CaseState.Closed
            join d in db.HarmDisclosures.AsNoTracking() on c.Id equals d.CaseId
            where d.StruckAt == null && !db.ReportDecisions.Any(r => r.DisclosureId == d.Id && r.StruckAt == null)
            orderby d.HeardAt
            select new
            {
                c.Id,
                c.Caption,
                IsClosed = c.State == CaseState.Closed,
                d.HeardAt,
                IsOwn = d.HeardBy == actor.Person,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return
        [
            .. found.Select(d => new DayTask(
                d.IsClosed ? "In a closed case somebody told of harm: open it again, and decide on a report"
                    : d.IsOwn ? "You heard of harm: decide whether it must be reported"
                    : "Of harm that was told, nobody has decided on a report yet",
                d.IsClosed ? $"/cases/{d.Id.Value:D}/close" : SafetyPlaces.Disclosures(d.Id),
                d.Caption,
                zone.DayOf(d.HeardAt)
            )),
        ];
    }
}
