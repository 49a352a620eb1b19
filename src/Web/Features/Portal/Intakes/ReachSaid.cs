using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>From the intakes that people sent.</summary>
internal sealed class ReachSaid(CaseworkDb db) : IKnowReach
{
    public async Task<IReadOnlyDictionary<PersonId, DateTime>> Of(
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    ) =>
        await db
            .AdultIntakes.Where(i => people.Contains(i.PersonId) && i.Reach != null && i.SentAt != null)
            .GroupBy(i => i.PersonId)
            .Select(of => new { of.Key, At = of.Max(i => i.SentAt!.Value) })
            .ToDictionaryAsync(of => of.Key, of => of.At, ct);
}
