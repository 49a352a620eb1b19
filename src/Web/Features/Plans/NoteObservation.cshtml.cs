using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Plans;

/// <summary>Puts down what a clinician saw of a child.</summary>
[Requires(Permission.KeepPlan), KeepsTyped]
internal sealed class NoteObservationPage(
    NoteObservation noteObservation,
    FamiliesOnFile families,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public NoteObservation.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.SeenOn = Family.Today;
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

        var kept = await noteObservation.Handle(User.Actor(), new(Id), FormId, Form, ct);
        return this.Answer(kept, "It is on record.", PlanPlaces.Show(Family.Id));
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
