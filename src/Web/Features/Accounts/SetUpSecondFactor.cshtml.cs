using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Leads somebody who has no second factor yet to set one up; until then nothing else opens.</summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SetUpSecondFactorPage(
    SetUpAuthenticator authenticator,
    Passkeys passkeys,
    RecoveryCodes recovery,
    SecondFactors factors,
    NextStep next,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Kept { get; set; }

    public SetUpAuthenticator.Offer? Offer { get; private set; }

    /// <summary>The new codes, shown this once; null until a factor is set up.</summary>
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await Load(ct) is not { } at)
        {
            return LocalRedirect("/sign-in");
        }

        Offer = authenticator.Begin(at.Account);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await Load(ct) is not { } at)
        {
            return LocalRedirect("/sign-in");
        }

        if (!await authenticator.Confirm(at.Account, Kept, Code, ct))
        {
            ModelState.AddModelError(nameof(Code), "This is not the app's code. Wait for the next one and type that.");
            Offer = authenticator.Again(at.Account, Kept);
            return Page();
        }

        return await Done(at.Step with { Proof = SignInProof.PasswordAndCode }, ct);
    }

    public async Task<IActionResult> OnPostPasskeyOffers(CancellationToken ct) =>
        await Load(ct) is { } at
            ? Content(await passkeys.OffersToMake(at.Account), "application/json")
            : StatusCode(StatusCodes.Status401Unauthorized);

    public async Task<IActionResult> OnPostPasskey(string? credential, string? name, CancellationToken ct)
    {
        if (await Load(ct) is not { } at)
        {
            return LocalRedirect("/sign-in");
        }

        if (!await passkeys.Add(at.Account, credential, Passkeys.NameOr(name, Visit.Of(HttpContext).Device)))
        {
            ModelState.AddModelError("", "The passkey could not be kept. Try again, or use an app.");
            Offer = authenticator.Begin(at.Account);
            return Page();
        }

        return await Done(at.Step with { Proof = SignInProof.Passkey }, ct);
    }

    public async Task<IActionResult> OnPostContinue(CancellationToken ct) =>
        await next.Current(ct) is { Step: { IsAllProven: true } step }
            ? LocalRedirect(await next.After(step, ct))
            : LocalRedirect("/sign-in");

    private async Task<IActionResult> Done(SignInStep step, CancellationToken ct)
    {
        NewCodes = await recovery.MakeNew(step.Account, ct);
        await (step with { IsAllProven = true }).Keep(HttpContext, clock.GetUtcNow());
        return Page();
    }

    /// <summary>Whoever has proven a password and has no second factor. With one, this page would be a way around it.</summary>
    private async Task<(SignInStep Step, Account Account)?> Load(CancellationToken ct) =>
        await next.Current(ct) is { Step.IsAllProven: false, Account.TwoFactorEnabled: false } at
        && !(await factors.Of(at.Account.Id, ct)).HasAny
            ? at
            : null;
}
