using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Changes the own password; every other session of the account ends.</summary>
internal sealed class ChangePassword(
    CaseworkDb db,
    AccountPasswords passwords,
    ConfirmPassword confirm,
    EndSessions sessions
)
{
    public sealed record Input(string? Current, string? New);

    public abstract record Outcome
    {
        public sealed record Changed : Outcome;

        public sealed record WrongPassword : Outcome;

        public sealed record Refused(string Why) : Outcome;
    }

    public async Task<Outcome> Handle(Guid id, Guid session, Input input, Visit visit, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == id, ct);
        if (PasswordRules.Problem(input.New, account.UserName ?? "") is { } why)
        {
            return new Outcome.Refused(why);
        }

        if (!await confirm.Handle(id, input.Current, visit, ct))
        {
            return new Outcome.WrongPassword();
        }

        account.PasswordHash = passwords.HashPassword(account, input.New!);
        account.SecurityStamp = SecurityStamps.New();
        await sessions.MarkOthers(id, session, ct);
        await db.SaveChangesAsync(ct);
        return new Outcome.Changed();
    }
}
