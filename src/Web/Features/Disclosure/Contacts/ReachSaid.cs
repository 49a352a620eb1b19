using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>
/// When people said last how they can be reached, and how never. What they said is read by clinicians alone; that they
/// said it is enough to keep everybody else from using a contact.
/// </summary>
internal sealed class ReachSaid(CaseworkDb db)
{
    /// <summary>None for who said nothing of it.</summary>
    public async Task<IReadOnlyDictionary<PersonId, DateTime>> Of(
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    ) =>
        await db
            .AdultIntakes.Where(i => people.Contains(i.PersonId) && i.Reach != null && i.SentAt != null)
            .GroupBy(i => i.PersonId)
            .Select(of => new { of.Key, At = of.Max(i => i.SentAt!.Value) })
            .ToDictionaryAsync(of => of.Key, of => of.At, ct);

    public async Task<DateTime?> Of(PersonId person, CancellationToken ct) =>
        (await Of([person], ct)).TryGetValue(person, out var at) ? at : null;
}
