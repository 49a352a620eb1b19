using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Outside.Mail;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Where a person can be written to: the newest mail address that they call safe, unless somebody else of a case of
/// theirs has the same one. Two parents may read the same mail. Who said how they must not be reached is written to only
/// after a clinician, who can read it, said that the address may be used.
/// </summary>
internal sealed class NoticeAddress(CaseworkDb db, IKnowReach reach, Vault vault)
{
    public async Task<string?> Of(PersonId person, CancellationToken ct)
    {
        var around = db.CasePeople.Where(p =>
            db.CasePeople.Any(own => own.PersonId == person && own.CaseId == p.CaseId)
        );
        var contacts = await db
            .Contacts.AsNoTracking()
            .Where(c =>
                c.Kind == ContactKind.Mail
                && c.EndedAt == null
                && (c.PersonId == person || around.Any(p => p.PersonId == c.PersonId))
            )
            .OrderByDescending(c => c.EnteredAt)
            .ToListAsync(ct);
        await vault.FetchKeys(contacts.Select(c => c.Protected ?? c.Ordinary!), ct);
        var said = await reach.Of(person, ct);
        string? own = null;
        HashSet<string> others = new(StringComparer.OrdinalIgnoreCase);
        foreach (var contact in contacts)
        {
            var address = await Open(contact, ct);
            if (contact.PersonId != person)
            {
                others.Add(address);
            }
            else if (own is null && contact.MayBeUsed(said) && ComposedMail.IsAddress(address))
            {
                own = address;
            }
        }

        return own is null || others.Contains(own) ? null : own;
    }

    private async Task<string> Open(Contact contact, CancellationToken ct)
    {
        var places = new ContactPlaces(contact.PracticeId, contact.Id);
        var words = contact.Protected is { } kept
            ? await vault.Open(kept, places.Protected, Reader.Program, ct)
            : await vault.Open(contact.Ordinary!, places.Ordinary, Reader.Program, ct);
        return words.Trim();
    }
}
