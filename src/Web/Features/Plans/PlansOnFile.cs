using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>The latest signed plan of a case, with what people said of its goals; nothing where none was signed.</summary>
/// <param name="SafetyPlanAt">When it was signed with a safety plan; null where it has none.</param>
internal sealed record CasePlan(IReadOnlyList<GoalStanding>? Goals, DateTime? SafetyPlanAt)
{
    public GoalCount For(PersonId child, IReadOnlyList<PersonId> adults) =>
        Goals is null ? GoalCount.None(adults.Count + 1) : GoalCount.Of(child, adults, Goals);
}

/// <summary>What the latest signed plan of a case says to gates; no sealed word is opened for it.</summary>
internal sealed class PlansOnFile(CaseworkDb db)
{
    public async Task<CasePlan> OfCase(CaseId id, CancellationToken ct)
    {
        var plan = await db
            .TreatmentPlans.AsNoTracking()
            .Where(p => p.CaseId == id)
            .OrderByDescending(p => p.Number)
            .Select(p => new
            {
                p.Id,
                p.SignedAt,
                HasSafetyPlan = p.SafetyPlan != null,
            })
            .FirstOrDefaultAsync(ct);
        if (plan is null)
        {
            return new(null, null);
        }

        var goals = await db.PlanGoals.AsNoTracking().Where(g => g.PlanId == plan.Id).ToListAsync(ct);
        var ratings = (
            await db.GoalRatings.AsNoTracking().Where(r => r.CaseId == id && r.StruckAt == null).ToListAsync(ct)
        )
            .OrderBy(r => r.RatedOn)
            .ThenBy(r => r.RecordedAt)
            .ToLookup(r => r.GoalId, r => (r.Rating, r.IsGoodEnough));
        return new(
            [.. goals.Select(g => new GoalStanding(g.PersonId, g.IsInOwnWords, g.Baseline, [.. ratings[g.GoalId]]))],
            plan.HasSafetyPlan ? plan.SignedAt : null
        );
    }
}
