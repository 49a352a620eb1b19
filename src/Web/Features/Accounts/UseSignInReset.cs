using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Gives an account a new password by a one-time link. Everything that let anybody in before is gone:
/// passkeys, app, recovery codes and sessions; the second factor is set up anew.
/// </summary>
internal sealed class UseSignInReset(
    CaseworkDb db,
    History history,
    OneTimeTokens tokens,
    AccountPasswords passwords,
    AccountSeals seals,
    NextStep next,
    EndSessions sessions,
    Tries tries,
    TimeProvider clock
)
{
    public const string Path = "/sign-in/reset/";

    public abstract record Outcome
    {
        public sealed record Done(Account Account) : Outcome;

        public sealed record LinkIsDead : Outcome;

        public sealed record Refused(string Why) : Outcome;
    }

    /// <summary>The open link, with its account; null where it does not work, or not any more.</summary>
    public async Task<(SignInReset Link, Account Account)?> Find(string token, CancellationToken ct)
    {
        var hash = tokens.Hash(token);
        var link = await db.SignInResets.IgnoreQueryFilters().SingleOrDefaultAsync(r => r.TokenHash == hash, ct);
        return link?.IsOpen(clock.GetUtcNow().UtcDateTime) == true && await StillHolds(link, ct)
            ? (link, await db.Users.SingleAsync(a => a.Id == link.AccountId, ct))
            : null;
    }

    public async Task<Outcome> Handle(string token, string? password, Visit visit, CancellationToken ct)
    {
        if (await Find(token, ct) is not var (link, account))
        {
            return new Outcome.LinkIsDead();
        }

        if (PasswordRules.Problem(password, account.UserName ?? "") is { } why)
        {
            return new Outcome.Refused(why);
        }

        link.ClosedAt = clock.GetUtcNow().UtcDateTime;
        await RemoveFactors(account.Id, ct);
        account.PasswordHash = passwords.HashPassword(account, password!);
        account.SecurityStamp = SecurityStamps.New();
        account.TwoFactorEnabled = false;
        // Also where somebody had changed the account past the program: nothing of theirs is left in it.
        seals.Close(db.Entry(account));
        await sessions.MarkOthers(account.Id, but: Guid.Empty, ct);
        tries.Note(account.Id, visit, SignInOutcome.ResetLinkUsed);
        var act = new Act(nameof(UseSignInReset), link.PracticeId, link.PersonId);
        return await history.Save(act, ct) is Saved.Done ? new Outcome.Done(account) : new Outcome.LinkIsDead();
    }

    /// <summary>The person may have left since, or joined another practice, which one owner's link must not open.</summary>
    private async Task<bool> StillHolds(SignInReset link, CancellationToken ct)
    {
        var now = await next.Memberships(link.AccountId).Select(m => m.PracticeId).ToListAsync(ct);
        return now.Contains(link.PracticeId) && (link.MadeBy is null || now.Count == 1);
    }

    private async Task RemoveFactors(Guid account, CancellationToken ct)
    {
        var passkeys = db.Set<IdentityUserPasskey<Guid>>();
        passkeys.RemoveRange(await passkeys.Where(p => p.UserId == account).ToListAsync(ct));
        db.Authenticators.RemoveRange(await db.Authenticators.Where(a => a.AccountId == account).ToListAsync(ct));
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account).ToListAsync(ct));
        if (await db.AccountGuards.SingleOrDefaultAsync(g => g.AccountId == account, ct) is { } guard)
        {
            (guard.Failures, guard.Locks, guard.LockedUntil) = (0, 0, null);
            guard.Version++;
        }
    }
}
