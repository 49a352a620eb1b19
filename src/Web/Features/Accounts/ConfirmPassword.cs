using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks a signed-in person for their password once more, before something that protects the account changes.</summary>
internal sealed class ConfirmPassword(CaseworkDb db, AccountPasswords passwords, Tries tries)
{
    public const string Refusal = "This is not your password. After five wrong tries it waits at least 15 minutes.";

    public async Task<bool> Handle(Guid id, string? password, Visit visit, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == id, ct);
        var counted = await tries.Begin(id, visit, SignInOutcome.WrongPassword, ct);
        var isRight = passwords.IsRight(counted is null ? null : account, password ?? "");
        if (!isRight || counted is null)
        {
            return false;
        }

        db.SignInAttempts.Remove(counted.Attempt);
        await tries.Right(counted, SignInOutcome.HalfWay, isAll: false, ct);
        return true;
    }
}
