using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Conditions with the evidence that counts; no sealed word is opened for it. The caller has found the case.</summary>
internal sealed class ConditionsOnFile(CaseworkDb db)
{
    /// <summary>By adult; each with the evidence that holds longest on this day, else with the latest.</summary>
    public async Task<ILookup<PersonId, ConditionFact>> OfCase(CaseId id, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from c in db.Conditions.AsNoTracking()
            where c.CaseId == id && c.StruckAt == null
            from e in db.ConditionEvidence.Where(e => e.ConditionId == c.Id && e.StruckAt == null).DefaultIfEmpty()
            select new
            {
                c.Id,
                c.PersonId,
                c.Kind,
                On = (DateOnly?)e!.ShownOn,
                Until = e == null ? null : e.Until,
            }
        ).ToListAsync(ct);
        return rows.GroupBy(r => (r.PersonId, r.Id))
            .ToLookup(
                condition => condition.Key.PersonId,
                condition =>
                    condition
                        .Select(r => new ConditionFact(
                            SafetyWords.Of(InOrderPlaces.ConditionKinds, r.Kind),
                            r.On,
                            r.Until
                        ))
                        .OrderBy(f => f.IsMet(today))
                        .ThenBy(f => f.EvidenceUntil ?? DateOnly.MaxValue)
                        .Last()
            );
    }
}
