using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Plans;

/// <summary>Writes the next version of the plan. While it is not signed its words are the writer's alone.</summary>
[Requires(Permission.KeepPlan), KeepsTyped]
internal sealed class SignPlanPage(
    SignPlan sign,
    FamiliesOnFile families,
    ReadPlans plans,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>Lines without words that each person has at the least, for new goals.</summary>
    private const int Room = 2;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public SignPlan.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public PlanView? Last { get; private set; }

    public SignPlan.Screened Screened { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.Seen = Last?.Number ?? 0;
        Form.SafetyPlan = Last?.SafetyPlan;
        Form.Goals = Lines();
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

        var kept = await sign.Handle(User.Actor(), new(Id), FormId, Form, ct);
        if (
            kept is Kept.Refused
            && PlanWords.Names(SignPlan.Draft(Family, Screened, Form).JudgingWords, "Say what is hoped for instead.")
                is { } words
        )
        {
            ModelState.AddModelError("", words);
        }

        return this.Answer(kept, "The plan is signed. It does not change any more.", PlanPlaces.Show(Family.Id));
    }

    /// <summary>Each person's goals as they stand, and room for more; the child's come first.</summary>
    private List<SignPlan.Goal> Lines() =>
        [
            .. Family.Family.SelectMany(m =>
            {
                var goals = Last?.Goals.Where(g => g.Row.PersonId == m.Id).ToList() ?? [];
                return goals
                    .Select(g => new SignPlan.Goal
                    {
                        Id = g.Row.GoalId,
                        Person = m.Id.Value,
                        Kind = g.Row.Kind,
                        Words = g.Words,
                        IsInOwnWords = g.Row.IsInOwnWords,
                        Baseline = g.Row.Baseline,
                    })
                    .Concat(
                        Enumerable
                            .Range(0, Math.Max(1, Room - goals.Count))
                            .Select(_ => new SignPlan.Goal { Person = m.Id.Value, IsInOwnWords = Family.IsChild(m.Id) })
                    );
            }),
        ];

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await families.Find(User.Actor(), new(Id), ct) is not { } family)
        {
            return false;
        }

        (Family, Last) = (family, await plans.Of(User.Actor(), family, null, ct));
        Screened = await sign.ScreensOf(User.Actor(), family, ct);
        return true;
    }
}
