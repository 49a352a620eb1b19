using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Makes ten new recovery codes and shows them once.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class OwnRecoveryCodesPage(RecoveryCodes recovery, SecondFactors factors, ConfirmPassword confirm)
    : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public int Left { get; private set; }

    public IReadOnlyList<string>? NewCodes { get; private set; }

    public async Task OnGet(CancellationToken ct) =>
        Left = (await factors.Of(User.Actor().Account, ct)).RecoveryCodesLeft;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var account = User.Actor().Account;
        if (await confirm.Handle(account, Password, Visit.Of(HttpContext), ct))
        {
            NewCodes = await recovery.MakeNew(account, ct);
        }
        else
        {
            ModelState.AddModelError(nameof(Password), ConfirmPassword.Refusal);
            await OnGet(ct);
        }

        return Page();
    }
}
