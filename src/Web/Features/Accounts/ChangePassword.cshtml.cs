using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks for the old password and a new one.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class ChangePasswordPage(ChangePassword change) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var (account, session) = (User.Actor().Account, SignInCookie.SessionOf(User));
        switch (await change.Handle(account, session, new(Current, New), Visit.Of(HttpContext), ct))
        {
            case ChangePassword.Outcome.WrongPassword:
                ModelState.AddModelError(nameof(Current), ConfirmPassword.Refusal);
                return Page();
            case ChangePassword.Outcome.Refused(var why):
                ModelState.AddModelError(nameof(New), why);
                return Page();
            default:
                TempData.Say("Your password is changed. Every other browser is signed out.");
                return LocalRedirect("/account");
        }
    }
}
