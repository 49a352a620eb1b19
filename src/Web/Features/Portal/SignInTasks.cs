using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// New sign-ins to the portal in place of others, until a second clinician made sure that it was the person who asked:
/// whoever holds such a link is that person from then on.
/// </summary>
internal sealed class SignInTasks(CaseworkDb db, CaseAccess access, LocalTime local, TimeProvider clock) : IDayTasks
{
    public int Order => -8;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ReplaceSignIn))
        {
            return [];
        }

        var found = await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join i in LookAtSignIn.Waiting(db, actor, clock.GetUtcNow().UtcDateTime).AsNoTracking()
                on c.Id equals i.CaseId
            orderby i.InvitedAt
            select new
            {
                Case = c.Id,
                c.Caption,
                i.InvitedAt,
            }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return
        [
            .. found.Select(i => new DayTask(
                "Somebody gets a new sign-in to the portal in place of theirs: tell them in person, and make sure that it was they who asked",
                PortalPlaces.Doors(i.Case),
                i.Caption,
                zone.DayOf(i.InvitedAt)
            )),
        ];
    }
}
