using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Signs people in with a password or a passkey; in the demo, with one press.</summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SignInPage(
    ProvePassword prove,
    NextStep next,
    Passkeys passkeys,
    Settings settings,
    IEnumerable<DemoSignIn> demo
) : PageModel
{
    [BindProperty]
    public string? LoginName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoSignIn> DemoSignIns { get; } = settings.IsDemo ? [.. demo] : [];

    public IActionResult OnGet() =>
        Actor.Of(User) is { } actor ? LocalRedirect(NextStep.Landing(actor.Role, Local())) : Page();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var step = await prove.Handle(new(LoginName, Password, Local()), Visit.Of(HttpContext), ct);
        return await Go(step, ProvePassword.Refusal, ct);
    }

    public async Task<IActionResult> OnPostPasskeyOffers() =>
        Content(await passkeys.OffersToUse(null), "application/json");

    public async Task<IActionResult> OnPostPasskey(string? credential, CancellationToken ct) =>
        await Go(
            await passkeys.SignIn(credential, Local(), Visit.Of(HttpContext), ct),
            "This passkey did not work here. Try again, or use your password.",
            ct
        );

    private async Task<IActionResult> Go(SignInStep? step, string refusal, CancellationToken ct)
    {
        if (step is not null)
        {
            return LocalRedirect(await next.After(step, ct));
        }

        ModelState.AddModelError("", refusal);
        return Page();
    }

    private string? Local() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;
}
