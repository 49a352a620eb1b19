using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts a recommendation about the therapy on record, and to whom it was made.</summary>
[Requires(Permission.KeepPlan), KeepsTyped]
internal sealed class RecommendPage(Recommend recommend, FamiliesOnFile families, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Recommend.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.MadeOn = Family.Today;
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

        var kept = await recommend.Handle(User.Actor(), new(Id), FormId, Form, ct);
        var draft = Recommend.Draft(Family, Form);
        const string Instead = "The therapist recommends about the therapy alone; say it without that.";
        if (kept is Kept.Refused && PlanWords.Names([.. draft.BeyondRole, .. draft.Judging], Instead) is { } words)
        {
            ModelState.AddModelError("Form.Words", words);
        }

        return this.Answer(kept, "It is on record. Nothing was sent.", PlanPlaces.Recommended(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await families.Find(User.Actor(), new(Id), ct) is not { } family)
        {
            return false;
        }

        Family = family;
        return true;
    }
}
