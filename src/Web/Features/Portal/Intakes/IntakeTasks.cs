using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>
/// What adults sent and nobody has read, at the top of the day; where somebody wrote about safety it says so, without a
/// word of it, and comes first. It waits for who holds the case: nobody else can end it.
/// </summary>
internal sealed class IntakeTasks(CaseworkDb db, CaseAccess access, ReadIntake read, LocalTime local) : IDayTasks
{
    public int Order => -9;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.TakeIntake))
        {
            return [];
        }

        var (isLead, held) = (actor.Role.LeadsClinicalWork(), read.HeldBy(actor));
        var found = await (
            from c in access.CasesOf(actor)
            // What somebody is afraid of is not lost with a case that was closed before anybody read it.
            where c.State == CaseState.Open || c.State == CaseState.Closed
            join i in db.AdultIntakes.AsNoTracking() on c.Id equals i.CaseId
            where i.Way == IntakeWay.Portal && i.SentAt != null && i.ReadAt == null
            where isLead || held.Contains(c.Id)
            orderby i.Safety == null, i.SentAt
            select new
            {
                i.Id,
                Case = c.Id,
                c.Caption,
                IsClosed = c.State == CaseState.Closed,
                At = i.SentAt!.Value,
                IsOnSafety = i.Safety != null,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return
        [
            .. found.Select(i => new DayTask(
                (i.IsOnSafety ? "About safety: an adult wrote of it in their intake" : "An adult sent their intake")
                    + (i.IsClosed ? ", in a closed case: open it again, and read it" : ", and nobody has read it yet"),
                i.IsClosed ? $"/cases/{i.Case.Value:D}/close" : IntakePlaces.Show(i.Id),
                i.Caption,
                zone.DayOf(i.At)
            )),
        ];
    }
}
