using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Finds the words that no paper of a case may show: the protected contacts of its people.</summary>
internal sealed class ReadWithheld(CaseworkDb db, Vault vault)
{
    /// <summary>Nobody sees them: the program opens them to leave them out.</summary>
    public async Task<IReadOnlyList<string>> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var rows = await db
            .Contacts.AsNoTracking()
            .Where(c => c.Protected != null && db.CasePeople.Any(p => p.CaseId == id && p.PersonId == c.PersonId))
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Protected!), ct);
        var words = new List<string>();
        foreach (var row in rows)
        {
            var contact = await vault.Open(
                row.Protected!,
                new ContactPlaces(practice, row.Id).Protected,
                Reader.Program,
                ct
            );
            words.AddRange(ProtectedWords.Of(row.Kind, contact));
        }

        return words;
    }
}
