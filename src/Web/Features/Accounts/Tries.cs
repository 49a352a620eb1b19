using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>
/// Limits guessing. A try is counted before it is looked at and taken back when it was right,
/// so that many tries at once get no more guesses than one after the other.
/// </summary>
internal sealed class Tries(CaseworkDb db, TimeProvider clock)
{
    public const int Most = 5;
    public static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(4);
    private const int Rounds = 20;

    /// <summary>A counted try, written down as wrong until it is settled.</summary>
    internal sealed record Counted(
        AccountGuard Guard,
        SignInAttempt Attempt,
        int Failures,
        int Locks,
        DateTime? LockedUntil
    );

    /// <summary>Null while the account waits: then the try is not looked at at all.</summary>
    public async Task<Counted?> Begin(Guid account, Visit visit, SignInOutcome ifWrong, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var guard = await db.AccountGuards.SingleOrDefaultAsync(g => g.AccountId == account, ct);
            guard ??= db.AccountGuards.Add(new() { AccountId = account }).Entity;
            var isLocked = guard.LockedUntil > now;
            var attempt = Note(account, visit, isLocked ? SignInOutcome.Locked : ifWrong);
            var counted = new Counted(guard, attempt, guard.Failures, guard.Locks, guard.LockedUntil);
            if (!isLocked)
            {
                Count(guard, now);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                return isLocked ? null : counted;
            }
            catch (DbUpdateException)
            {
                // Another try was counted in between.
                db.Entry(guard).State = EntityState.Detached;
                db.Entry(attempt).State = EntityState.Detached;
            }
        }

        return null;
    }

    /// <summary>A try for a login name that no account has: the same work, seen from outside.</summary>
    public Task BeginUnknown(Visit visit, CancellationToken ct)
    {
        Note(null, visit, SignInOutcome.WrongPassword);
        return db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// The try was right. It counts no more; with <paramref name="isAll"/> proven, neither do those before.
    /// Without it, a known password must not buy new guesses of the code.
    /// </summary>
    public async Task Right(Counted counted, SignInOutcome outcome, bool isAll, CancellationToken ct)
    {
        var guard = counted.Guard;
        counted.Attempt.Outcome = outcome;
        (guard.Failures, guard.Locks, guard.LockedUntil) = isAll
            ? (0, 0, null)
            : (counted.Failures, counted.Locks, counted.LockedUntil);
        for (var round = 0; round < Rounds; round++)
        {
            guard.Version++;
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                await db.Entry(guard).ReloadAsync(ct);
                (guard.Failures, guard.Locks, guard.LockedUntil) = isAll
                    ? (0, 0, null)
                    : (Math.Max(0, guard.Failures - 1), guard.Locks, guard.LockedUntil);
            }
        }
    }

    public SignInAttempt Note(Guid? account, Visit visit, SignInOutcome outcome)
    {
        var now = clock.GetUtcNow();
        var attempt = new SignInAttempt
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account,
            At = now.UtcDateTime,
            Outcome = outcome,
            Address = visit.Address,
            Device = visit.Device,
        };
        db.SignInAttempts.Add(attempt);
        return attempt;
    }

    private static void Count(AccountGuard guard, DateTime now)
    {
        guard.Version++;
        guard.Failures++;
        if (guard.Failures >= Most)
        {
            var wait = FirstLock * Math.Pow(2, Math.Min(guard.Locks, 10));
            guard.LockedUntil = now + (wait < LongestLock ? wait : LongestLock);
            guard.Locks++;
            guard.Failures = 0;
        }
    }
}
