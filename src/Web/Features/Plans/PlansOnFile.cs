using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>What the latest signed plan of a case says to the gates of one child; no sealed word is opened for it.</summary>
internal sealed class PlansOnFile(CaseworkDb db)
{
    public async Task<GoalCount> Of(CaseId id, PersonId child, IReadOnlyList<PersonId> adults, CancellationToken ct)
    {
        var plan = await db
            .TreatmentPlans.AsNoTracking()
            .Where(p => p.CaseId == id)
            .OrderByDescending(p => p.Number)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync(ct);
        if (plan is null)
        {
            return GoalCount.None(adults.Count + 1);
        }

        var goals = await db.PlanGoals.AsNoTracking().Where(g => g.PlanId == plan).ToListAsync(ct);
        var ratings = (
            await db.GoalRatings.AsNoTracking().Where(r => r.CaseId == id && r.StruckAt == null).ToListAsync(ct)
        )
            .OrderBy(r => r.RatedOn)
            .ThenBy(r => r.RecordedAt)
            .ToLookup(r => r.GoalId, r => (r.Rating, r.IsGoodEnough));
        return GoalCount.Of(
            child,
            adults,
            [.. goals.Select(g => new GoalStanding(g.PersonId, g.IsInOwnWords, g.Baseline, [.. ratings[g.GoalId]]))]
        );
    }
}
