using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Makes an account with a login name and a password; saved together with the membership it is for.</summary>
internal sealed class OpenAccount(CaseworkDb db, AccountPasswords passwords, TimeProvider clock)
{
    public sealed record Input(string? LoginName, string? Password);

    public abstract record Outcome
    {
        public sealed record Opened(Account Account) : Outcome;

        /// <summary>What is wrong with either, in sentences to the person; null where nothing is.</summary>
        public sealed record Refused(string? LoginName, string? Password) : Outcome;
    }

    public async Task<Outcome> Handle(Input input, CancellationToken ct)
    {
        var name = LoginName.Tidy(input.LoginName);
        var key = LoginName.Key(name);
        var wrongName = LoginName.Problem(name);
        var wrongPassword = PasswordRules.Problem(input.Password, name);
        if (wrongName is null && await db.Users.AnyAsync(a => a.NormalizedUserName == key, ct))
        {
            wrongName = "This login name is taken. Choose another one.";
        }

        if (wrongName is not null || wrongPassword is not null)
        {
            return new Outcome.Refused(wrongName, wrongPassword);
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = name,
            NormalizedUserName = key,
            SecurityStamp = SecurityStamps.New(),
        };
        account.PasswordHash = passwords.HashPassword(account, input.Password!);
        db.Users.Add(account);
        db.AccountGuards.Add(new() { AccountId = account.Id });
        return new Outcome.Opened(account);
    }
}
