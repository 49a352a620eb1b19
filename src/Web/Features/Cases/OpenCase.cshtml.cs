using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Cases;

/// <summary>Opens a case that no order began: by agreement or as voluntary.</summary>
[Requires(Permission.OpenCase), KeepsTyped]
internal sealed class OpenCasePage(OpenCase open, CaseFormViews views, TypedWords typed, TimeProvider clock)
    : PageModel,
        ICaseFormPage
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public CaseForm Form { get; set; } = new() { Basis = CaseBasis.Agreement };

    public CaseFormView View { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
            // Whoever comes back to a half-filled form has sent nothing wrong yet.
            ModelState.Clear();
        }
        else
        {
            Form.People =
            [
                new() { Part = CasePart.Parent },
                new() { Part = CasePart.Parent },
                new() { Part = CasePart.Child },
            ];
        }

        await Show(ct);
    }

    public async Task<IActionResult> OnPostPerson(CancellationToken ct)
    {
        ModelState.Clear();
        if (!Form.AddLine())
        {
            ModelState.AddModelError("", CaseForm.NoRoom);
        }

        await Show(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (
            ModelState.IsValid
            && await open.Handle(User.Actor(), new(FormId, 0, null, Form), ct) is OpenCase.Outcome.Opened opened
        )
        {
            TempData.Say(opened.Words);
            return LocalRedirect(opened.Url);
        }

        await Show(ct);
        ModelState.AddUnmet(View.States);
        return Page();
    }

    private async Task Show(CancellationToken ct) => View = await views.Make(User.Actor(), Form, null, ct);
}
