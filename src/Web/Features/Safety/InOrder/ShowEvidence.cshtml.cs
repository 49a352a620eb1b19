using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Adds what shows that one condition is met.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class ShowEvidencePage(ShowEvidence show, EntryViews views, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public ShowEvidence.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public string Asked { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Form.ShownOn = Family.Today;
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

        var kept = await show.Handle(User.Actor(), Id, FormId, Form, ct);
        return this.Answer(kept, "It is on record.", InOrderPlaces.ConditionsOf(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await show.Find(User.Actor(), Id, ct) is not var (row, family))
        {
            return false;
        }

        Family = family;
        Asked =
            await views.Open(User.Actor(), InOrderPlaces.Conditions, row, row.Words, nameof(Condition.Words), ct) ?? "";
        return true;
    }
}
