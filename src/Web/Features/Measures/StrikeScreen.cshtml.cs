using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Asks why before a screen is struck as a mistake.</summary>
[Requires(Permission.WriteScreens), KeepsTyped]
internal sealed class StrikeScreenPage(
    StrikeScreen strike,
    ScreensOnFile screens,
    FindScreens known,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "Why it is struck")]
    public string? Because { get; set; }

    public ScreenOnFile Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (await known.TakesTwo(Asked, ct))
        {
            return LocalRedirect(ScreenPlaces.StrikeTogether(new(Id)));
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Asked.Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await Load(ct) ? Page() : NotFound();
        }

        switch (await strike.Handle(User.Actor(), new(new(Id), FormId, Version, Because ?? ""), ct))
        {
            case StrikeScreen.Outcome.Done(var id):
                TempData.Say("It is struck, and stays to be read.");
                return LocalRedirect(ScreenPlaces.List(id));
            case StrikeScreen.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Load(ct) ? Page() : NotFound();
            case StrikeScreen.Outcome.Conflict when await Load(ct):
                ModelState.Clear();
                ModelState.AddModelError("", "Somebody changed it meanwhile. Look at it as it stands now.");
                Version = Asked.Row.Version;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await screens.Find(User.Actor(), new(Id), ct) is not { Row.StruckAt: null } screen)
        {
            return false;
        }

        Asked = screen;
        return true;
    }
}
