using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>
/// Finds the words that no paper of a case may show: the protected contacts of its people, and every contact of its
/// children and of whoever is protected. What was put down as ordinary before a protection tells the same as one put down after.
/// </summary>
internal sealed class ReadWithheld(CaseworkDb db, Vault vault)
{
    /// <summary>Nobody sees them: the program opens them to leave them out.</summary>
    public async Task<IReadOnlyList<string>> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var rows = await Rows(id).ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Protected ?? r.Ordinary!), ct);
        var words = new List<string>();
        foreach (var row in rows)
        {
            var places = new ContactPlaces(practice, row.Id);
            var contact = row.Protected is { } kept
                ? await vault.Open(kept, places.Protected, Reader.Program, ct)
                : await vault.Open(row.Ordinary!, places.Ordinary, Reader.Program, ct);
            words.AddRange(ProtectedWords.Of(row.Kind, contact));
        }

        return words;
    }

    /// <summary>UTC, when each of them came to be left out: put on record, protected, or its person protected.</summary>
    public async Task<IReadOnlyList<DateTime>> Came(CaseId id, CancellationToken ct)
    {
        var rows = await Rows(id)
            .Select(c => new
            {
                c.EnteredAt,
                c.ProtectedAt,
                IsProtected = c.Protected != null,
                IsChilds = db.CasePeople.Any(p =>
                    p.CaseId == id && p.PersonId == c.PersonId && p.Part == CasePart.Child
                ),
                Since = db
                    .Protections.Where(p => p.Protected == c.PersonId && p.EndedAt == null)
                    .Min(p => (DateTime?)p.MadeAt),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r =>
                r.IsProtected ? Later(r.EnteredAt, r.ProtectedAt)
                : r.IsChilds ? r.EnteredAt
                : Later(r.EnteredAt, r.Since)
            ),
        ];
    }

    /// <summary>A substitute address is made to be given out.</summary>
    private IQueryable<Contact> Rows(CaseId id) =>
        db
            .Contacts.AsNoTracking()
            .Where(c =>
                db.CasePeople.Any(p => p.CaseId == id && p.PersonId == c.PersonId)
                && (
                    c.Protected != null
                    || (
                        c.Kind != ContactKind.SubstituteAddress
                        && (
                            db.Protections.Any(p => p.Protected == c.PersonId && p.EndedAt == null)
                            || db.CasePeople.Any(p =>
                                p.CaseId == id && p.PersonId == c.PersonId && p.Part == CasePart.Child
                            )
                        )
                    )
                )
            );

    private static DateTime Later(DateTime one, DateTime? other) => other is { } later && later > one ? later : one;
}
