using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks for the second step: the app's code, a passkey, or a recovery code.</summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ProveSecondFactorPage(
    ProveSecondFactor prove,
    NextStep next,
    Passkeys passkeys,
    SecondFactors factors
) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    public HeldFactors Held { get; private set; } = new(false, 0, 0);

    public async Task<IActionResult> OnGet(CancellationToken ct) =>
        await Load(ct) is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await Load(ct) is not { } at)
        {
            return LocalRedirect("/sign-in");
        }

        var proven = await prove.Handle(at.Step, new(Code, RecoveryCode), Visit.Of(HttpContext), ct);
        if (proven is null)
        {
            var field = string.IsNullOrWhiteSpace(RecoveryCode) ? nameof(Code) : nameof(RecoveryCode);
            ModelState.AddModelError(field, ProveSecondFactor.Refusal);
            return Page();
        }

        return LocalRedirect(await next.After(proven, ct));
    }

    public async Task<IActionResult> OnPostPasskeyOffers(CancellationToken ct) =>
        await Load(ct) is { } at
            ? Content(await passkeys.OffersToUse(at.Account), "application/json")
            : StatusCode(StatusCodes.Status401Unauthorized);

    public async Task<IActionResult> OnPostPasskey(string? credential, CancellationToken ct)
    {
        if (await Load(ct) is not { } at)
        {
            return LocalRedirect("/sign-in");
        }

        var proven = await passkeys.SignIn(credential, at.Step.ReturnUrl, Visit.Of(HttpContext), ct);
        if (proven?.Account != at.Account.Id)
        {
            ModelState.AddModelError("", "This passkey did not work here. Try again, or use a code.");
            return Page();
        }

        return LocalRedirect(await next.After(proven with { Attempt = at.Step.Attempt }, ct));
    }

    /// <summary>Whoever has proven a password and has a second factor; nobody else sees this page.</summary>
    private async Task<(SignInStep Step, Account Account)?> Load(CancellationToken ct)
    {
        if (await next.Current(ct) is not { Step.IsAllProven: false } at)
        {
            return null;
        }

        Held = await factors.Of(at.Account.Id, ct);
        return Held.HasAny ? at : null;
    }
}
