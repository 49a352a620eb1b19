using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Ends the session; only a press of the button does it, never a link.</summary>
[Public]
internal sealed class SignOutPage(EndSessions sessions) : PageModel
{
    public IActionResult OnGet() => Actor.Of(User) is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Actor.Of(User) is { } actor)
        {
            await sessions.One(actor.Account, SignInCookie.SessionOf(User), ct);
        }

        await SignInStep.Drop(HttpContext);
        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        TempData.Say("You are signed out.");
        return LocalRedirect("/sign-in");
    }
}
