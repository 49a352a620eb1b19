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
        await db
            .OwnTherapistEntries.AsNoTracking()
            .Where(e => e.CaseId == id && e.Child == child && e.StruckAt == null)
            .Select(e => new OwnTherapistHeard(e.Kind, e.HeardOn, e.RecordedAt, e.ConcernIsOpen))
            .ToListAsync(ct);
}
