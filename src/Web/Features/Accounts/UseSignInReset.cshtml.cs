using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Where a member who could not sign in chooses a new password; the second factor comes next.</summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class UseSignInResetPage(UseSignInReset reset, SecondFactors factors, NextStep next) : PageModel
{
    [BindProperty]
    public string? New { get; set; }

    /// <summary>Null where the link does not work any more.</summary>
    public string? LoginName { get; private set; }

    public Task OnGet(string token, CancellationToken ct) => Load(token, ct);

    public async Task<IActionResult> OnPost(string token, CancellationToken ct)
    {
        switch (await reset.Handle(token, New, Visit.Of(HttpContext), ct))
        {
            case UseSignInReset.Outcome.Done(var account):
                return LocalRedirect(await next.After(NextStep.JustJoined(account, !factors.AreRequired), ct));
            case UseSignInReset.Outcome.Refused(var why):
                ModelState.AddModelError(nameof(New), why);
                await Load(token, ct);
                return Page();
            default:
                Response.StatusCode = StatusCodes.Status404NotFound;
                return Page();
        }
    }

    private async Task Load(string token, CancellationToken ct)
    {
        LoginName = (await reset.Find(token, ct))?.Account.UserName;
        if (LoginName is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
