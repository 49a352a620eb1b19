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

/// <summary>Somebody of whichever case who bears a name that a paper tells of, where its own case names nobody yet.</summary>
internal sealed record Namesake(PersonId Id, bool IsChild);

/// <summary>
/// Finds what nobody of a case may be found by: protected contacts, and while somebody is protected all contacts of
/// theirs and of the children, but a substitute address.
/// </summary>
internal sealed class FindWithheld(CaseworkDb db, Vault vault)
{
    /// <param name="Kept">Somebody of the case is protected from another of it.</param>
    /// <param name="Rows">With the UTC instant at which each came to be left out.</param>
    private sealed record Found(bool Kept, IReadOnlyList<(Contact Row, DateTime Came)> Rows);

    /// <summary>Nobody sees them: the program opens them to look for them.</summary>
    public async Task<WithheldOfCase> Of(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var found = await Find(id, isForPapers: false, [], ct);
        return new(found.Kept || found.Rows.Count > 0, await Words(practice, found, ct));
    }

    /// <summary>
    /// What no paper of the order desk shows: the children's contacts always, for a paper goes to both sides and a
    /// court's file, and what was put down before a protection tells the same as what came after.
    /// </summary>
    /// <param name="alike">Who counts as the case's people, where it has none yet.</param>
    public async Task<IReadOnlyList<string>> FromPapers(
        PracticeId practice,
        CaseId id,
        IReadOnlyList<Namesake> alike,
        CancellationToken ct
    ) => await Words(practice, await Find(id, isForPapers: true, alike, ct), ct);

    /// <summary>UTC, when each of them came to be left out of papers: put on record, protected, or its person protected.</summary>
    public async Task<IReadOnlyList<DateTime>> CameForPapers(
        CaseId id,
        IReadOnlyList<Namesake> alike,
        CancellationToken ct
    ) => [.. (await Find(id, isForPapers: true, alike, ct)).Rows.Select(r => r.Came)];

    private async Task<Found> Find(CaseId id, bool isForPapers, IReadOnlyList<Namesake> alike, CancellationToken ct)
    {
        List<Namesake> people =
        [
            .. await db
                .CasePeople.AsNoTracking()
                .Where(p => p.CaseId == id)
                .Select(p => new Namesake(p.PersonId, p.Part == CasePart.Child))
                .ToListAsync(ct),
            .. alike,
        ];
        var ids = people.Select(p => p.Id).ToList();
        var kept = (
            await db
                .Protections.Where(p => p.EndedAt == null && ids.Contains(p.Protected) && ids.Contains(p.From))
                .Select(p => new { p.Protected, p.MadeAt })
                .ToListAsync(ct)
        )
            .GroupBy(p => p.Protected)
            .ToDictionary(g => g.Key, g => g.Min(p => p.MadeAt));
        var children = people.Where(p => p.IsChild).Select(p => p.Id).ToHashSet();
        // Where they lived until lately tells where they may be now: what ended counts as well.
        var contacts = await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.PersonId)).ToListAsync(ct);
        return new(
            kept.Count > 0,
            [
                .. contacts
                    .Select(c => (Row: c, Came: Came(c)))
                    .Where(c => c.Came is not null)
                    .Select(c => (c.Row, c.Came!.Value)),
            ]
        );

        DateTime? Came(Contact contact) =>
            contact.IsProtected ? Later(contact.EnteredAt, contact.ProtectedAt)
            : contact.Kind == ContactKind.SubstituteAddress ? null
            : children.Contains(contact.PersonId) && isForPapers ? contact.EnteredAt
            : children.Contains(contact.PersonId) && kept.Count > 0 ? Later(contact.EnteredAt, kept.Values.Min())
            : kept.TryGetValue(contact.PersonId, out var since) ? Later(contact.EnteredAt, since)
            : null;
    }

    private async Task<IReadOnlyList<string>> Words(PracticeId practice, Found found, CancellationToken ct)
    {
        await vault.FetchKeys(found.Rows.Select(r => r.Row.Protected ?? r.Row.Ordinary!), ct);
        var words = new List<string>();
        foreach (var (row, _) in found.Rows)
        {
            var places = new ContactPlaces(practice, row.Id);
            var contact = row.Protected is { } shut
                ? await vault.Open(shut, places.Protected, Reader.Program, ct)
                : await vault.Open(row.Ordinary!, places.Ordinary, Reader.Program, ct);
            words.AddRange(ProtectedWords.Of(row.Kind, contact));
        }

        return words;
    }

    private static DateTime Later(DateTime one, DateTime? other) => other is { } later && later > one ? later : one;
}
