using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>
/// What a link opens on a device of the child's own. To look at it uses nothing up and asks nobody: a messenger that
/// draws a preview sees what everybody sees. Only a press takes the link, and only whoever says that they are alone is
/// asked anything.
/// </summary>
[Public, EnableRateLimiting(DeviceLimit.Policy)]
internal sealed class OpenOnDevicePage(
    StartOnDevice start,
    ChildDoor door,
    FamilyWords words,
    Frame frame,
    IServiceScopeFactory scopes
) : PageModel
{
    public enum Screen
    {
        Ready,
        Private,
        NotNow,

        /// <summary>For every link that does not open, whatever the reason.</summary>
        Closed,
    }

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "l")]
    public string? Language { get; set; }

    /// <summary>What the device answers with whether the child is alone; it stands in this one answer and nowhere else.</summary>
    [BindProperty(Name = "held")]
    public string? Held { get; set; }

    public Screen Shows { get; private set; }

    public WordsOf Words { get; private set; } = null!;

    public Task OnGet(CancellationToken ct) => Show(Screen.Ready, ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await IsSomebodys(ct) || await start.Start(Token, ct) is not { } started)
        {
            return await Show(Screen.Closed, ct);
        }

        ModelState.Clear();
        (Held, Language) = (started.Held, started.Language);
        return await Show(Screen.Private, ct);
    }

    public async Task<IActionResult> OnPostAlone(CancellationToken ct)
    {
        if (await IsSomebodys(ct) || await start.Begin(Held ?? "", ct) is not { } token)
        {
            return await Show(Screen.Closed, ct);
        }

        await door.HandOver(HttpContext, token, ct);
        return LocalRedirect(CheckInPlaces.Child);
    }

    public async Task<IActionResult> OnPostNotAlone(CancellationToken ct)
    {
        await start.NotAlone(Held ?? "", ct);
        return await Show(Screen.NotNow, ct);
    }

    /// <summary>Somebody is signed in here: then it is not the child's own device, whoever holds it.</summary>
    private async Task<bool> IsSomebodys(CancellationToken ct)
    {
        if (SignInCookie.LastHere(HttpContext) is not { } actor)
        {
            return User.Identity?.IsAuthenticated == true;
        }

        if (!actor.Role.IsStaff())
        {
            // In services of its own: the one who is signed in may belong to another practice.
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StartOnDevice>().SignedIn(Token, ct);
        }

        return true;
    }

    private async Task<IActionResult> Show(Screen screen, CancellationToken ct)
    {
        Shows = screen;
        Language = Language == "es" ? "es" : "en";
        frame.Language = Language;
        // A practice's own words would tell which links are real.
        Words = screen is Screen.Ready or Screen.Closed ? FamilyWords.Shipped(Language) : await words.In(Language, ct);
        return Page();
    }
}
