using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>One goal of a version, with the numbers its owner gave since, the earliest first.</summary>
internal sealed record GoalView(PlanGoal Row, string Owner, string Words, IReadOnlyList<EntryView> Ratings);

/// <summary>One version of the plan with its words opened.</summary>
/// <param name="Latest">The highest number of the case.</param>
internal sealed record PlanView(
    int Number,
    int Latest,
    string SignedBy,
    string SignedAt,
    string? Changed,
    string? SafetyPlan,
    bool ScreenWasPositive,
    IReadOnlyList<GoalView> Goals
);

/// <summary>Opens the plans of a family that the reader may see.</summary>
internal sealed class ReadPlans(CaseworkDb db, Vault vault, EntryViews views)
{
    /// <param name="number">Null for the latest version.</param>
    public async Task<PlanView?> Of(Actor actor, FamilyOnFile family, int? number, CancellationToken ct)
    {
        var plans = db.TreatmentPlans.AsNoTracking().Where(p => p.CaseId == family.Id);
        var row = await plans
            .Where(p => number == null || p.Number == number)
            .OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var goals = await db.PlanGoals.AsNoTracking().Where(g => g.PlanId == row.Id).ToListAsync(ct);
        var ratings = (await views.Rows<GoalRating>(family.Id, ct)).ToLookup(r => r.GoalId);
        var opened = new List<GoalView>();
        foreach (var goal in goals.OrderBy(g => Place(family, g.PersonId)).ThenBy(g => g.GoalId))
        {
            var words = await vault.Open(
                goal.Words,
                PlanPlaces.Goal(actor.Practice, row.Id, goal.GoalId),
                actor.Reader,
                ct
            );
            opened.Add(new(goal, family.NameOf(goal.PersonId), words, await Said(actor, ratings[goal.GoalId], ct)));
        }

        return new(
            row.Number,
            await plans.MaxAsync(p => p.Number, ct),
            await db.People.Where(p => p.Id == row.SignedBy).Select(p => p.Name).FirstOrDefaultAsync(ct) ?? "",
            family.Zone.Written(row.SignedAt),
            await Open(row.Changed, nameof(row.Changed)),
            await Open(row.SafetyPlan, nameof(row.SafetyPlan)),
            row.ScreenWasPositive,
            opened
        );

        async Task<string?> Open(Domain.Sealed? words, string column) =>
            words is null
                ? null
                : await vault.Open(words, new(actor.Practice, PlanPlaces.Plans, row.Id, column), actor.Reader, ct);
    }

    /// <summary>What clinicians saw of the children, the latest first.</summary>
    public async Task<IReadOnlyList<EntryView>> Seen(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var found = new List<EntryView>();
        foreach (var row in (await views.Rows<Observation>(family.Id, ct)).OrderByDescending(o => o.SeenOn))
        {
            var words = await views.Open(actor, PlanPlaces.Observations, row, row.Words, nameof(row.Words), ct);
            var title = $"{family.NameOf(row.Child)}, {SafetyWords.Day(row.SeenOn)}";
            found.Add(await views.View(actor, PlanPlaces.Observations, row, title, [words], ct));
        }

        return found;
    }

    private async Task<IReadOnlyList<EntryView>> Said(Actor actor, IEnumerable<GoalRating> rows, CancellationToken ct)
    {
        var found = new List<EntryView>();
        foreach (var row in rows.OrderBy(r => r.RatedOn).ThenBy(r => r.RecordedAt))
        {
            var title = $"{row.Rating} of {PlanRules.Most}, {SafetyWords.Day(row.RatedOn)}";
            string?[] lines = [row.IsGoodEnough ? "Good enough as it is, they said" : null];
            found.Add(await views.View(actor, PlanPlaces.Ratings, row, title, lines, ct));
        }

        return found;
    }

    /// <summary>Children come first; who left the case comes last.</summary>
    private static int Place(FamilyOnFile family, PersonId person)
    {
        var at = family.Family.ToList().FindIndex(m => m.Id == person);
        return at < 0 ? int.MaxValue : at;
    }
}
