using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>What no words may hold that somebody of a case reads.</summary>
/// <param name="Stands">Somebody of the case is protected from another of it, or keeps a protected contact.</param>
internal sealed record WithheldOfCase(bool Stands, IReadOnlyList<string> Words)
{
    /// <summary>Whether any of these texts holds what somebody protected could be found by.</summary>
    public bool IsToldBy(params IEnumerable<string?> texts) =>
        Stands && texts.OfType<string>().Any(text => Withheld.From(text, Words) != text);
}

/// <summary>
/// Finds what nobody of a case may be found by: protected contacts, and while somebody is protected all contacts of
/// theirs and of the children, but a substitute address.
/// </summary>
internal sealed class FindWithheld(CaseworkDb db, Vault vault)
{
    /// <summary>Nobody sees them: the program opens them to look for them.</summary>
    public async Task<WithheldOfCase> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var people = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == id)
            .Select(p => new { p.PersonId, p.Part })
            .ToListAsync(ct);
        var ids = people.Select(p => p.PersonId).ToList();
        var kept = await db
            .Protections.Where(p => p.EndedAt == null && ids.Contains(p.Protected) && ids.Contains(p.From))
            .Select(p => p.Protected)
            .ToListAsync(ct);
        var hidden =
            kept.Count == 0
                ? []
                : people.Where(p => p.Part == CasePart.Child).Select(p => p.PersonId).Concat(kept).ToHashSet();
        // Where they lived until lately tells where they may be now: what ended counts as well.
        var rows = (await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.PersonId)).ToListAsync(ct))
            .Where(c => c.IsProtected || (hidden.Contains(c.PersonId) && c.Kind != ContactKind.SubstituteAddress))
            .ToList();
        await vault.FetchKeys(rows.Select(r => r.Protected ?? r.Ordinary!), ct);
        var words = new List<string>();
        foreach (var row in rows)
        {
            var places = new ContactPlaces(practice, row.Id);
            var contact = row.Protected is { } shut
                ? await vault.Open(shut, places.Protected, Reader.Program, ct)
                : await vault.Open(row.Ordinary!, places.Ordinary, Reader.Program, ct);
            words.AddRange(ProtectedWords.Of(row.Kind, contact));
        }

        return new(kept.Count > 0 || rows.Count > 0, words);
    }
}
