using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Sets up, replaces or removes the authenticator app; each asks for the password.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class SetUpAuthenticatorPage(
    CaseworkDb db,
    SetUpAuthenticator authenticator,
    RemoveFactor remove,
    RecoveryCodes recovery,
    SecondFactors factors,
    ConfirmPassword confirm
) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Kept { get; set; }

    public HeldFactors Held { get; private set; } = new(false, 0, 0);

    /// <summary>Null until the password was given.</summary>
    public SetUpAuthenticator.Offer? Offer { get; private set; }

    public IReadOnlyList<string>? NewCodes { get; private set; }

    public async Task OnGet(CancellationToken ct) => await Load(ct);

    /// <summary>The password opens the offer; the offer's own seal then stands for it.</summary>
    public async Task<IActionResult> OnPostBegin(CancellationToken ct)
    {
        var account = await Load(ct);
        if (await IsConfirmed(ct))
        {
            Offer = authenticator.Begin(account);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostConfirm(CancellationToken ct)
    {
        var account = await Load(ct);
        if (!authenticator.IsOffered(account, Kept))
        {
            return LocalRedirect("/account/authenticator");
        }

        if (!await authenticator.Confirm(account, Kept, Code, ct))
        {
            ModelState.AddModelError(nameof(Code), "This is not the app's code. Wait for the next one and type that.");
            Offer = authenticator.Again(account, Kept);
            return Page();
        }

        if (Held.RecoveryCodesLeft == 0)
        {
            NewCodes = await recovery.MakeNew(account.Id, ct);
            return Page();
        }

        TempData.Say("The app is set up.");
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken ct)
    {
        var account = await Load(ct);
        if (!await IsConfirmed(ct))
        {
            return Page();
        }

        if (!await remove.Authenticator(account.Id, ct))
        {
            ModelState.AddModelError("", RemoveFactor.Refusal);
            return Page();
        }

        TempData.Say("The app no longer signs you in.");
        return LocalRedirect("/account");
    }

    private async Task<bool> IsConfirmed(CancellationToken ct)
    {
        var isRight = await confirm.Handle(User.Actor().Account, Password, Visit.Of(HttpContext), ct);
        if (!isRight)
        {
            ModelState.AddModelError(nameof(Password), ConfirmPassword.Refusal);
        }

        return isRight;
    }

    private async Task<Account> Load(CancellationToken ct)
    {
        var id = User.Actor().Account;
        Held = await factors.Of(id, ct);
        return await db.Users.SingleAsync(a => a.Id == id, ct);
    }
}
