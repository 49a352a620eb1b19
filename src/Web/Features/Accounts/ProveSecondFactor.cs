using Microsoft.EntityFrameworkCore;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>The second step: a code of the app, or one of the recovery codes.</summary>
internal sealed class ProveSecondFactor(
    CaseworkDb db,
    Tries tries,
    SecretsOfFactors secrets,
    RecoveryCodes recovery,
    WholeAccounts whole,
    TimeProvider clock
)
{
    public const string Refusal =
        "That did not work. Wait for the app's next code and type that one. After five wrong tries an account waits at least 15 minutes.";

    /// <summary>One of the two is typed.</summary>
    public sealed record Input(string? Code, string? RecoveryCode);

    /// <summary>Null where it is refused.</summary>
    public async Task<SignInStep?> Handle(SignInStep step, Input input, Visit visit, CancellationToken ct)
    {
        if (await tries.Begin(step.Account, visit, SignInOutcome.WrongCode, ct) is not { } counted)
        {
            return null;
        }

        var isCode = !string.IsNullOrWhiteSpace(input.Code);
        var isRight = isCode
            ? await TakeCode(counted.Attempt, step.Account, input.Code, ct)
            : await recovery.Use(step.Account, input.RecoveryCode, ct);
        if (!isRight)
        {
            return null;
        }

        db.SignInAttempts.Remove(counted.Attempt);
        await tries.Right(counted, SignInOutcome.HalfWay, isAll: true, ct);
        return step with
        {
            IsAllProven = true,
            Proof = isCode ? SignInProof.PasswordAndCode : SignInProof.PasswordAndRecoveryCode,
        };
    }

    private async Task<bool> TakeCode(SignInAttempt attempt, Guid account, string? code, CancellationToken ct)
    {
        var app = await db.Authenticators.SingleOrDefaultAsync(a => a.AccountId == account, ct);
        if (app is not null && !whole.Is(app))
        {
            attempt.Outcome = SignInOutcome.Tampered;
            await db.SaveChangesAsync(ct);
            return false;
        }

        if (app is null || Totp.StepOf(code, secrets.OpenSecret(app), clock.GetUtcNow(), app.LastStep) is not { } step)
        {
            return false;
        }

        app.LastStep = step;
        app.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same code came twice at once: it counts for the other one.
            db.Entry(app).State = EntityState.Detached;
            return false;
        }
    }
}
