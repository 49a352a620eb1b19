using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>What is done to a contact that is kept.</summary>
public enum ContactChange
{
    /// <summary>From now on the other side must not learn of it.</summary>
    Protect,

    /// <summary>It is true no longer.</summary>
    End,

    /// <summary>The practice may use it no longer; from then on it is shown, and not used.</summary>
    Shut,

    /// <summary>A clinician, who can read how the person asked to be reached, says that it may be used.</summary>
    SayUsable,
}

/// <summary>
/// Protects a contact, ends it, or says whether it may be used. A protected one is never opened again; a new one is kept
/// instead.
/// </summary>
internal sealed class ChangeContact(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(CaseId Case, Guid Contact, Guid FormId, ContactChange Change);

    /// <summary>False where there is no such contact of this case, or nothing was saved.</summary>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var contact = await db
            .Contacts.Where(c =>
                c.Id == input.Contact
                && c.EndedAt == null
                && cases.Any(x =>
                    x.Id == input.Case && db.CasePeople.Any(p => p.CaseId == x.Id && p.PersonId == c.PersonId)
                )
            )
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (contact is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (input.Change == ContactChange.SayUsable && !actor.Role.Allows(Permission.TakeIntake))
        {
            return false;
        }

        if (input.Change == ContactChange.End)
        {
            contact.EndedAt = now;
        }
        else if (input.Change == ContactChange.Shut)
        {
            contact.IsSafeToUse = false;
        }
        else if (input.Change == ContactChange.SayUsable)
        {
            (contact.ReachKnownBy, contact.ReachKnownAt) = (actor.Person, now);
        }
        else if (contact is { Ordinary: { } words, Kind: not ContactKind.SubstituteAddress })
        {
            var places = new ContactPlaces(actor.Practice, contact.Id);
            var open = await vault.Open(words, places.Ordinary, Reader.Program, ct);
            contact.Protected = await vault.Seal(open, places.Protected, contact.Strand, ct);
            contact.Ordinary = null;
            contact.ProtectedAt = clock.GetUtcNow().UtcDateTime;
        }

        var form = new PostedForm(input.FormId, ContactPlaces.Of(input.Case));
        return await history.Save(new(nameof(ChangeContact), actor.Practice, actor.Person, form), ct) is Saved.Done;
    }
}
