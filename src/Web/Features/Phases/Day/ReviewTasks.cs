using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Day;

/// <summary>Work and plans that are to be looked at again. It asks clinicians for a look, and nobody for a step.</summary>
internal sealed class ReviewTasks(
    CaseworkDb db,
    WaysToday today,
    FindReviewsDue reviews,
    PathwayNumbers numbers,
    FindKnowledge knowledge,
    LocalTime local
) : IDayTasks
{
    public int Order => 13;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.DecideOnWay))
        {
            return [];
        }

        var open = await today.Open(actor, ct);
        var (day, settings) = (await knowledge.Today(ct), await numbers.Now(ct));
        var cadence = await reviews.Of([.. open.Select(w => FindReviewsDue.Of(w.Row))], day, settings, ct);
        var due = open.Select(way =>
                (Way: way, Due: cadence.GetValueOrDefault(way.Row.Id, []).Where(r => r.IsDue).ToList())
            )
            .Where(w => w.Due.Count > 0)
            .Select(w => (w.Way, On: w.Due.Min(r => r.On ?? day), WithOthers: w.Due.Exists(r => r.WithOthers)))
            .OrderBy(w => w.On)
            .ToList();
        return
        [
            .. due.Take(IDayTasks.Most)
                .Select(w => new DayTask(
                    $"A review is due: {DayWords.Pair(w.Way)}"
                        + (w.WithOthers ? ", together with a second clinician" : ""),
                    ReviewPlaces.Of(w.Way.Row.Id),
                    w.Way.Caption,
                    w.On
                )),
            .. await Plans(open, due.Select(w => w.Way.Row.CaseId).ToHashSet(), day, settings, ct),
        ];
    }

    /// <summary>A review of the work looks at the plan too: where one is due, the plan has no line of its own.</summary>
    private async Task<IEnumerable<DayTask>> Plans(
        IReadOnlyList<WayOnFile> open,
        HashSet<CaseId> reviewed,
        DateOnly day,
        PathwaySettings settings,
        CancellationToken ct
    )
    {
        var cases = open.Select(w => w.Row.CaseId).Distinct().Where(id => !reviewed.Contains(id)).ToList();
        var plans = await db
            .TreatmentPlans.AsNoTracking()
            .Where(p => cases.Contains(p.CaseId))
            .GroupBy(p => p.CaseId)
            .Select(g => new
            {
                Case = g.Key,
                SignedAt = g.Max(p => p.SignedAt),
                ReviewedOn = db
                    .WayReviews.Where(r => r.CaseId == g.Key && (!r.WithOthers || r.CosignedAt != null))
                    .Max(r => (DateOnly?)r.ReviewedOn),
            })
            .ToListAsync(ct);
        var zone = await local.Zone(ct);
        return plans
            .Select(p =>
                (p.Case, On: PlanReview.DueOn(zone.DayOf(p.SignedAt), p.ReviewedOn, settings[PathwayNumber.ReviewDays]))
            )
            .Where(p => p.On <= day)
            .OrderBy(p => p.On)
            .Take(IDayTasks.Most)
            .Select(p =>
            {
                var ways = open.Where(w => w.Row.CaseId == p.Case).ToList();
                var children = string.Join(", ", ways.Select(DayWords.Child).Distinct());
                return new DayTask(
                    $"The plan is to be looked at again: {children}",
                    PlanPlaces.Show(p.Case),
                    ways[0].Caption,
                    p.On
                );
            });
    }
}
