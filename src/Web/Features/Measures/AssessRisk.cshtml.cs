using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>A clinician's own assessment of suicide risk, in a talk alone and with no form.</summary>
[Requires(Permission.WriteScreens), KeepsTyped]
internal sealed class AssessRiskPage(
    AssessRisk assess,
    FindScreened screened,
    KeepScreen keep,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool WasAlone { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "What was asked and found")]
    public string? Words { get; set; }

    [BindProperty]
    public SuicideRisk? Risk { get; set; }

    public Screened Screened { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        On = await keep.Today(ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.On!, p => p.WasAlone, p => p.Words!, p => p.Risk!);
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

        if (Risk is null)
        {
            ModelState.AddModelError(nameof(Risk), "Choose how high you judge the risk.");
        }

        if (string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), "Write down what was asked and found.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new AssessRisk.Input(new(Id), new(Person), FormId, On, WasAlone, Risk, Words ?? "");
        switch (await assess.Handle(User.Actor(), input, ct))
        {
            case ScreenKept.Done done:
                TempData.Say("It is kept.");
                return LocalRedirect(ScreenPages.After(done, new(Id)));
            case ScreenKept.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await screened.Of(User.Actor(), new(Id), new(Person), ct) is not { } found)
        {
            return false;
        }

        Screened = found;
        return true;
    }
}
