using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Children for whom a hold stands in another case of the practice, with whichever adult. That it stands is all that is
/// read: neither its words nor its case.
/// </summary>
internal sealed class HoldsElsewhere(CaseworkDb db)
{
    /// <param name="here">The case whose own holds its ways know.</param>
    public async Task<IReadOnlySet<PersonId>> Held(
        CaseId here,
        IReadOnlyCollection<PersonId> children,
        CancellationToken ct
    )
    {
        // Where the work was closed nobody can clear a hold any more: it goes on with work that begins anew.
        var found = await db
            .ChildWays.Where(w => w.CaseId != here && children.Contains(w.Child) && w.HoldsOpen > 0)
            .Where(w => db.Cases.Any(c => c.Id == w.CaseId && c.State != CaseState.SetAside))
            .Where(w => w.Standing != PathwayStanding.Closed)
            .Select(w => w.Child)
            .Distinct()
            .ToListAsync(ct);
        return found.ToHashSet();
    }
}
