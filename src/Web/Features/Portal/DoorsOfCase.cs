using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Somebody of a case who has a door to the portal, is invited to one, or could be.</summary>
/// <param name="Door">Handle of their open door.</param>
/// <param name="IsMember">They have a sign-in to this practice's portal already.</param>
/// <param name="HadSignIn">They had one, and it ended: a clinician alone invites them anew.</param>
internal sealed record DoorOfPerson(
    PersonId Id,
    string Name,
    CasePart Part,
    string? Door,
    DateTime? Since,
    Guid? Invitation,
    DateTime? Until,
    bool WorksHere,
    bool IsMember,
    bool HadSignIn
);

/// <summary>A new sign-in in place of another, of which this reader has to make sure for whom it is.</summary>
internal sealed record SignInToLookAt(Guid Invitation, string Name, string InvitedBy, DateTime At, bool HasJoined);

/// <summary>Who of a case has a door; only cases that the reader may see.</summary>
internal sealed class DoorsOfCase(CaseworkDb db, CaseAccess access, TimeProvider clock)
{
    public async Task<Case?> Find(Actor actor, CaseId id, CancellationToken ct) =>
        await access.CasesOf(actor).SingleOrDefaultAsync(c => c.Id == id && c.State == CaseState.Open, ct);

    /// <summary>Everybody who can have a door, by name: no child, no agency, nobody who pays.</summary>
    public async Task<IReadOnlyList<DoorOfPerson>> People(CaseId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        CasePart[] forDoors = [.. Enum.GetValues<CasePart>().Where(DoorRules.IsFor)];
        var parts = await (
            from part in db.CasePeople.AsNoTracking()
            join person in db.People on part.PersonId equals person.Id
            where part.CaseId == id && forDoors.Contains(part.Part)
            orderby person.Name
            select new
            {
                person.Id,
                person.Name,
                part.Part,
                Role = db.Memberships.Where(m => m.PersonId == person.Id).Select(m => (Role?)m.Role).FirstOrDefault(),
                IsMember = db.Memberships.Any(m => m.PersonId == person.Id && m.EndedAt == null),
                Door = db
                    .PortalDoors.Where(d => d.CaseId == id && d.PersonId == person.Id && d.EndedAt == null)
                    .Select(d => new { d.Handle, d.StartedAt })
                    .FirstOrDefault(),
                Invited = db
                    .PortalInvitations.Where(i =>
                        i.CaseId == id
                        && i.PersonId == person.Id
                        && i.ClosedAt == null
                        && i.ExpiresAt > now
                        && i.Tries < PortalInvitation.MostTries
                    )
                    .Select(i => new { i.Id, i.ExpiresAt })
                    .FirstOrDefault(),
            }
        ).ToListAsync(ct);
        return
        [
            .. parts.Select(p => new DoorOfPerson(
                p.Id,
                p.Name,
                p.Part,
                p.Door?.Handle,
                p.Door?.StartedAt,
                p.Invited?.Id,
                p.Invited?.ExpiresAt,
                p.Role?.IsStaff() == true,
                p.IsMember,
                p.Role is { } role && !role.IsStaff() && !p.IsMember
            )),
        ];
    }

    /// <summary>The oldest first; none for who cannot look at them.</summary>
    public async Task<IReadOnlyList<SignInToLookAt>> ToLookAt(Actor actor, CaseId id, CancellationToken ct) =>
        actor.Role.Allows(Permission.ReplaceSignIn)
            ? await (
                from i in LookAtSignIn.Waiting(db, actor, clock.GetUtcNow().UtcDateTime).AsNoTracking()
                where i.CaseId == id
                join person in db.People on i.PersonId equals person.Id
                join inviter in db.People on i.InvitedBy equals inviter.Id
                orderby i.InvitedAt
                select new SignInToLookAt(i.Id, person.Name, inviter.Name, i.InvitedAt, i.HasJoined)
            ).ToListAsync(ct)
            : [];
}
