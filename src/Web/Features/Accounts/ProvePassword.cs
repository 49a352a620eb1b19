using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>The first step: a login name and its password.</summary>
internal sealed class ProvePassword(
    CaseworkDb db,
    AccountPasswords passwords,
    Tries tries,
    SecondFactors factors,
    WholeAccounts whole
)
{
    /// <summary>Says nothing about whether the name exists, the password was wrong or the account waits.</summary>
    public const string Refusal =
        "That did not work. Check the login name and the password. After five wrong tries an account waits at least 15 minutes.";

    public sealed record Input(string? LoginName, string? Password, string? ReturnUrl);

    /// <summary>Null where it is refused, for whatever reason.</summary>
    public async Task<SignInStep?> Handle(Input input, Visit visit, CancellationToken ct)
    {
        var key = LoginName.Key(input.LoginName);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == key, ct);
        Tries.Counted? counted = null;
        var isWhole = false;
        if (account is null)
        {
            await tries.BeginUnknown(visit, ct);
        }
        else
        {
            isWhole = await whole.Is(account, ct);
            var ifWrong = isWhole ? SignInOutcome.WrongPassword : SignInOutcome.Tampered;
            counted = await tries.Begin(account.Id, visit, ifWrong, ct);
        }

        var isRight = passwords.IsRight(counted is null || !isWhole ? null : account, Cut(input.Password));
        if (!isRight || account is null || counted is null)
        {
            return null;
        }

        var isAll = !await factors.AreNeeded(account.Id, ct);
        await tries.Right(counted, SignInOutcome.HalfWay, isAll, ct);
        return new(
            account.Id,
            account.SecurityStamp ?? "",
            SignInProof.Password,
            isAll,
            counted.Attempt.Id,
            input.ReturnUrl
        );
    }

    /// <summary>A megabyte sent as a password is not worth hashing.</summary>
    private static string Cut(string? password) =>
        password is null ? ""
        : password.Length > PasswordRules.Longest ? password[..(PasswordRules.Longest + 1)]
        : password;
}
