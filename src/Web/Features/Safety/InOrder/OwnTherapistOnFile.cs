using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>When a child's own therapist was heard; the caller has found that the reader may see the case.</summary>
internal sealed class OwnTherapistOnFile(CaseworkDb db)
{
    public async Task<IReadOnlyList<OwnTherapistHeard>> Of(CaseId id, PersonId child, CancellationToken ct) =>
        [.. (await OfCase(id, ct))[child]];

    /// <summary>By child.</summary>
    public async Task<ILookup<PersonId, OwnTherapistHeard>> OfCase(CaseId id, CancellationToken ct)
    {
        var rows = await db
            .OwnTherapistEntries.AsNoTracking()
            .Where(e => e.CaseId == id && e.StruckAt == null)
            .Select(e => new
            {
                e.Child,
                Heard = new OwnTherapistHeard(e.Kind, e.HeardOn, e.RecordedAt, e.ConcernIsOpen),
            })
            .ToListAsync(ct);
        return rows.ToLookup(r => r.Child, r => r.Heard);
    }
}
