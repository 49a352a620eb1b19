using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>
/// Strikes a step of a child's signal, or that the child drew back, which was written down by mistake. Two clinicians sign
/// it before this is called. A rest that came with it stays until the child ends it.
/// </summary>
internal sealed class StrikeVisitEntry(CaseworkDb db, CaseAccess access, Vault vault, TimeProvider clock)
{
    /// <summary>One that may be struck at all, of a case that the reader may see; null where there is none.</summary>
    public async Task<VisitEntry?> Find(Actor actor, Guid id, CancellationToken ct) =>
        await db.VisitEntries.AsTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is { MayBeStruck: true } row
        && await access.CaptionOfOpen(actor, row.CaseId, ct) is not null
            ? row
            : null;

    /// <summary>Changes the entry; the caller saves, and has found that two signed it.</summary>
    public async Task Mark(Actor actor, VisitEntry row, PersonId by, string because, CancellationToken ct)
    {
        (row.StruckAt, row.StruckBy) = (clock.GetUtcNow().UtcDateTime, by);
        row.StruckBecause = await vault.Seal(
            because.ReplaceLineEndings("\n").Trim(),
            VisitPlaces.Because(actor.Practice, row.Id),
            row.Strand,
            ct
        );
    }
}
