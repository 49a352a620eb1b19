using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts on record how near somebody says they are to a goal of their own.</summary>
internal sealed class RateGoal(CaseworkDb db, FamiliesOnFile families, KeepEntries keep)
{
    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public int? Rating { get; set; }

        public DateOnly? RatedOn { get; set; }

        public bool IsGoodEnough { get; set; }

        public bool IsTheirOwn { get; set; }
    }

    /// <summary>A goal of the latest version, with its family; null where there is none to be seen.</summary>
    public async Task<(FamilyOnFile Family, PlanGoal Goal)?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        var goal = await (
            from g in db.PlanGoals.AsNoTracking()
            where g.GoalId == id
            join p in db.TreatmentPlans.AsNoTracking() on g.PlanId equals p.Id
            where !db.TreatmentPlans.Any(later => later.CaseId == p.CaseId && later.Number > p.Number)
            select g
        ).SingleOrDefaultAsync(ct);
        return goal is not null && await families.Find(actor, goal.CaseId, ct) is { } family ? (family, goal) : null;
    }

    public async Task<Kept> Handle(Actor actor, Guid id, Guid formId, Form form, CancellationToken ct)
    {
        if (await Find(actor, id, ct) is not var (family, goal))
        {
            return new Kept.NotFound();
        }

        var draft = new GoalRatingDraft(form.Rating, form.IsTheirOwn, form.RatedOn, family.Today);
        var act = new EntryAct(nameof(RateGoal), goal.CaseId, formId, PlanPlaces.Show(goal.CaseId));
        return await keep.Keep(
            actor,
            act,
            Decision.On(PlanRules.Ratings, draft),
            stamp =>
            {
                db.GoalRatings.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = goal.CaseId,
                        GoalId = id,
                        RatedOn = form.RatedOn!.Value,
                        Rating = form.Rating!.Value,
                        IsGoodEnough = form.IsGoodEnough,
                        RecordedBy = stamp.By,
                        RecordedAt = stamp.At,
                        Version = 1,
                    }
                );
                return Task.CompletedTask;
            },
            ct
        );
    }
}
