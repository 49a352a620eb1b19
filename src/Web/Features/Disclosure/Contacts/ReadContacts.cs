using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>A contact with its words, for a reader who may see protected ones.</summary>
internal sealed record ContactOnFile(Contact Row, string Words)
{
    public bool CanCall => Row is { Kind: ContactKind.Telephone, IsSafeToUse: true };
}

/// <summary>Opens contacts; the caller has found that the reader may see these people's.</summary>
internal sealed class ReadContacts(CaseworkDb db, Vault vault)
{
    public async Task<IReadOnlyList<ContactOnFile>> Of(
        Actor actor,
        IReadOnlyList<PersonId> people,
        CancellationToken ct
    )
    {
        var rows = await db
            .Contacts.AsNoTracking()
            .Where(c => people.Contains(c.PersonId) && c.EndedAt == null)
            .OrderBy(c => c.EnteredAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Protected ?? r.Ordinary!), ct);
        var read = new List<ContactOnFile>(rows.Count);
        foreach (var row in rows.OrderBy(r => r.Kind))
        {
            var places = new ContactPlaces(actor.Practice, row.Id);
            read.Add(
                new(
                    row,
                    row.Protected is { } kept
                        ? await vault.Open(kept, places.Protected, actor.Reader, ct)
                        : await vault.Open(row.Ordinary!, places.Ordinary, actor.Reader, ct)
                )
            );
        }

        return read;
    }
}
