using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>A contact with its words, for a reader who may see protected ones.</summary>
/// <param name="ReachSaidAt">When the person said last how they can be reached; null where they never did.</param>
internal sealed record ContactOnFile(Contact Row, string Words, DateTime? ReachSaidAt)
{
    public bool CanCall => Row.Kind == ContactKind.Telephone && Row.MayBeUsed(ReachSaidAt);

    /// <summary>A clinician must say how; until then nobody uses it.</summary>
    public bool Waits => Row.IsSafeToUse && Row.WaitsForClinician(ReachSaidAt);
}

/// <summary>Opens contacts; the caller has found that the reader may see these people's.</summary>
internal sealed class ReadContacts(CaseworkDb db, IKnowReach reach, Vault vault)
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
        var said = await reach.Of(people, ct);
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
                        : await vault.Open(row.Ordinary!, places.Ordinary, actor.Reader, ct),
                    said.TryGetValue(row.PersonId, out var at) ? at : null
                )
            );
        }

        return read;
    }
}
