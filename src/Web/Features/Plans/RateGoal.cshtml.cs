using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts on record how near somebody says they are to a goal of their own.</summary>
[Requires(Permission.KeepPlan), KeepsTyped]
internal sealed class RateGoalPage(RateGoal rateGoal, ReadPlans plans, TypedWords typed, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public RateGoal.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public GoalView Goal { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.RatedOn = Family.Today;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await rateGoal.Handle(User.Actor(), Id, FormId, Form, ct);
        return this.Answer(kept, "The number is on record.", PlanPlaces.Show(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await rateGoal.Find(User.Actor(), Id, ct) is not var (family, goal))
        {
            return false;
        }

        Family = family;
        var plan = await plans.Of(User.Actor(), family, null, ct);
        Goal = plan!.Goals.First(g => g.Row.GoalId == goal.GoalId);
        return true;
    }
}
