using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>The own passkeys: makes, names and removes them.</summary>
[Requires(Permission.ManageOwnAccount)]
internal sealed class OwnPasskeysPage(
    UserManager<Account> accounts,
    Passkeys passkeys,
    RemoveFactor remove,
    ConfirmPassword confirm
) : PageModel
{
    public sealed record Row(string Key, string Name, DateTime MadeAt);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostOffers(CancellationToken ct) =>
        await confirm.Handle(User.Actor().Account, Password, Visit.Of(HttpContext), ct)
            ? Content(await passkeys.OffersToMake(await Account()), "application/json")
            : new ContentResult
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
                Content = ConfirmPassword.Refusal,
                ContentType = "text/plain",
            };

    /// <summary>The password was asked for when the offer was made; without an offer nothing is added.</summary>
    public async Task<IActionResult> OnPostAdd(string? credential)
    {
        if (await passkeys.Add(await Account(), credential, Passkeys.NameOr(Name, Visit.Of(HttpContext).Device)))
        {
            TempData.Say("The passkey is kept. From now on it signs you in.");
            return LocalRedirect("/account/passkeys");
        }

        ModelState.AddModelError("", "The passkey could not be kept. Try again.");
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostRename(string key, string? newName)
    {
        var account = await Account();
        if (await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(key)) is { } passkey)
        {
            passkey.Name = Passkeys.NameOr(newName, passkey.Name ?? "Passkey");
            await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        }

        return LocalRedirect("/account/passkeys");
    }

    public async Task<IActionResult> OnPostRemove(string key, CancellationToken ct)
    {
        var account = User.Actor().Account;
        if (!await confirm.Handle(account, Password, Visit.Of(HttpContext), ct))
        {
            ModelState.AddModelError("", ConfirmPassword.Refusal);
        }
        else if (!await remove.Passkey(account, Base64Url.DecodeFromChars(key), ct))
        {
            ModelState.AddModelError("", RemoveFactor.Refusal);
        }
        else
        {
            TempData.Say("The passkey no longer signs you in.");
            return LocalRedirect("/account/passkeys");
        }

        await Load();
        return Page();
    }

    private async Task<Account> Account() =>
        await accounts.FindByIdAsync(User.Actor().Account.ToString("D"))
        ?? throw new InvalidOperationException("A session has an account.");

    private async Task Load() =>
        Rows = [
            .. (await accounts.GetPasskeysAsync(await Account()))
                .OrderBy(p => p.CreatedAt)
                .Select(p => new Row(
                    Base64Url.EncodeToString(p.CredentialId),
                    p.Name ?? "Passkey",
                    p.CreatedAt.UtcDateTime
                )),
        ];
}
