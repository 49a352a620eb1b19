using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Passkeys of an account: made, and used to sign in. One counts for both steps: it asks for a finger or a PIN.</summary>
internal sealed class Passkeys(
    UserManager<Account> accounts,
    SignInManager<Account> framework,
    CaseworkDb db,
    WholeAccounts whole,
    Tries tries
)
{
    public const int NameLength = 60;
    public const int Most = 20;

    /// <summary>What the browser needs to make one, as JSON; the framework remembers the challenge in a cookie.</summary>
    public Task<string> OffersToMake(Account account) =>
        framework.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = account.Id.ToString("D"),
                Name = account.UserName!,
                DisplayName = account.UserName!,
            }
        );

    /// <summary>Whether the browser's answer fits the challenge; then the passkey belongs to the account.</summary>
    public async Task<bool> Add(Account account, string? credential, string? name)
    {
        if (
            await Read(credential, framework.PerformPasskeyAttestationAsync) is not { Succeeded: true } made
            || made.UserEntity.Id != account.Id.ToString("D")
            || (await accounts.GetPasskeysAsync(account)).Count >= Most
        )
        {
            return false;
        }

        made.Passkey.Name = NameOr(name, "Passkey");
        account.TwoFactorEnabled = true;
        return (await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }

    /// <param name="account">Null where the passkey itself is to say whose it is.</param>
    public Task<string> OffersToUse(Account? account) => framework.MakePasskeyRequestOptionsAsync(account!);

    /// <summary>All is proven, or null.</summary>
    public async Task<SignInStep?> SignIn(string? credential, string? returnUrl, Visit visit, CancellationToken ct)
    {
        if (await Read(credential, framework.PerformPasskeyAssertionAsync) is not { Succeeded: true } shown)
        {
            return null;
        }

        var id = shown.Passkey.CredentialId;
        var passkey = await db.Set<IdentityUserPasskey<Guid>>().SingleAsync(p => p.CredentialId == id, ct);
        if (!await whole.Is(shown.User, ct) || !whole.Is(passkey))
        {
            tries.Note(shown.User.Id, visit, SignInOutcome.Tampered);
            await db.SaveChangesAsync(ct);
            return null;
        }

        // Keeps the counter by which a copied passkey shows.
        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return new(shown.User.Id, shown.User.SecurityStamp ?? "", SignInProof.Passkey, true, null, returnUrl);
    }

    public static string NameOr(string? typed, string otherwise)
    {
        var name = (typed ?? "").Trim();
        return name.Length == 0 ? otherwise
            : name.Length <= NameLength ? name
            : name[..NameLength];
    }

    private static async Task<T?> Read<T>(string? credential, Func<string, Task<T>> perform)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(credential))
        {
            return null;
        }

        try
        {
            return await perform(credential);
        }
        catch (InvalidOperationException)
        {
            // The framework's way to say that this browser was offered nothing, or too long ago.
            return null;
        }
    }
}
