using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks a signed-in person for their password once more, before something that protects the account changes.</summary>
internal sealed class ConfirmPassword(CaseworkDb db, AccountPasswords passwords, Tries tries, WholeAccounts whole)
{
    public const string Refusal = "This is not your password. After five wrong tries it waits at least 15 minutes.";

    public async Task<bool> Handle(Guid id, string? password, Visit visit, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == id, ct);
        var isWhole = await whole.Is(account, ct);
        var ifWrong = isWhole ? SignInOutcome.WrongPassword : SignInOutcome.Tampered;
        var counted = await tries.Begin(id, visit, ifWrong, ct);
        var isRight = passwords.IsRight(counted is null || !isWhole ? null : account, password ?? "");
        if (!isRight || counted is null)
        {
            return false;
        }

        db.SignInAttempts.Remove(counted.Attempt);
        await tries.Right(counted, SignInOutcome.HalfWay, isAll: false, ct);
        return true;
    }
}
