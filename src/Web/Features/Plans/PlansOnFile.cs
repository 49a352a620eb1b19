using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>What the latest signed plan of a case says to the gates of one child; no sealed word is opened for it.</summary>
internal sealed class PlansOnFile(CaseworkDb db)
{
    /// <returns>Its goals, and when it was signed with a safety plan; null where it has none.</returns>
    public async Task<(GoalCount Goals, DateTime? SafetyPlanAt)> Of(
        CaseId id,
        PersonId child,
        IReadOnlyList<PersonId> adults,
        CancellationToken ct
    )
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
            return (GoalCount.None(adults.Count + 1), null);
        }

        var goals = await db.PlanGoals.AsNoTracking().Where(g => g.PlanId == plan.Id).ToListAsync(ct);
        var ratings = (
            await db.GoalRatings.AsNoTracking().Where(r => r.CaseId == id && r.StruckAt == null).ToListAsync(ct)
        )
            .OrderBy(r => r.RatedOn)
            .ThenBy(r => r.RecordedAt)
            .ToLookup(r => r.GoalId, r => (r.Rating, r.IsGoodEnough));
        var counted = GoalCount.Of(
            child,
            adults,
            [.. goals.Select(g => new GoalStanding(g.PersonId, g.IsInOwnWords, g.Baseline, [.. ratings[g.GoalId]]))]
        );
        return (counted, plan.HasSafetyPlan ? plan.SignedAt : null);
    }
}
