using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// A clinician says that they asked the person, on the number on file or in person, and that it was they who wanted a new
/// sign-in. Whoever invited them does so only where the practice has no other clinician.
/// </summary>
internal sealed class LookAtSignIn(CaseworkDb db, DoorsOfCase doors, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, CaseId Case, Guid Invitation);

    /// <returns>False where there is no such new sign-in for this clinician to look at.</returns>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ReplaceSignIn) || await doors.Find(actor, input.Case, ct) is null)
        {
            return false;
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return true;
        }

        var found = await Waiting(db, actor, clock.GetUtcNow().UtcDateTime)
            .AsTracking()
            .SingleOrDefaultAsync(i => i.Id == input.Invitation && i.CaseId == input.Case, ct);
        if (found is null)
        {
            return false;
        }

        (found.LookedBy, found.LookedAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        var form = new PostedForm(input.FormId, PortalPlaces.Doors(input.Case));
        return await history.Save(new(nameof(LookAtSignIn), actor.Practice, actor.Person, form), ct) is Saved.Done;
    }

    /// <summary>New sign-ins in place of others that this person may look at, in use or still to be taken up.</summary>
    public static IQueryable<PortalInvitation> Waiting(CaseworkDb db, Actor actor, DateTime now)
    {
        var person = actor.Person;
        return NotLookedAt(db)
            .Where(i =>
                i.IsAgain == true
                && (i.HasReplaced || (!i.HasJoined && i.ClosedAt == null && i.ExpiresAt > now))
                // Whoever invited them does it only where the practice has nobody else: somebody must tell the person.
                && (
                    i.InvitedBy != person
                    || !db.Memberships.Any(m =>
                        m.PersonId != person && m.EndedAt == null && Clinicians.Contains(m.Role)
                    )
                )
            );
    }

    /// <summary>Whether nobody has made sure yet that this person's sign-in, which took another's place, is theirs.</summary>
    public static Task<bool> IsOwed(CaseworkDb db, PersonId person, CancellationToken ct) =>
        NotLookedAt(db).AnyAsync(i => i.PersonId == person && i.HasReplaced, ct);

    private static readonly Role[] Clinicians =
    [
        .. Enum.GetValues<Role>().Where(r => r.Allows(Permission.ReplaceSignIn)),
    ];

    /// <summary>Where the access was ended since, or another sign-in took its place, nothing of it is left.</summary>
    private static IQueryable<PortalInvitation> NotLookedAt(CaseworkDb db) =>
        db.PortalInvitations.Where(i =>
            i.LookedAt == null
            && (
                !i.HasReplaced
                || (
                    db.Memberships.Any(m => m.PersonId == i.PersonId && m.EndedAt == null)
                    && !db.PortalInvitations.Any(later =>
                        later.PersonId == i.PersonId && later.HasReplaced && later.ClosedAt > i.ClosedAt
                    )
                )
            )
        );
}
