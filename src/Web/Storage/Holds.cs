using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;

namespace Reknit.Web.Storage;

/// <summary>Whether a legal hold stands; whatever erases or sweeps asks here first.</summary>
internal sealed class Holds(CaseworkDb db)
{
    public Task<bool> StandsOn(CaseId id, CancellationToken ct) =>
        db.LegalHolds.AnyAsync(h => h.CaseId == id && h.EndedAt == null, ct);

    /// <summary>
    /// Practices with any hold: unsent words are sealed, so nobody can tell from outside whose family they are about,
    /// and all of the practice's stay.
    /// </summary>
    public IQueryable<PracticeId> Practices() =>
        db.LegalHolds.IgnoreQueryFilters().Where(h => h.EndedAt == null).Select(h => h.PracticeId);
}
