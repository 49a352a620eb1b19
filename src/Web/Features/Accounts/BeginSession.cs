using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Begins a session in one practice: always a new one, and the browser's old one ends.</summary>
internal sealed class BeginSession(CaseworkDb db, Tries tries, IHttpContextAccessor http, TimeProvider clock)
{
    private HttpContext Context => http.HttpContext!;

    public async Task Handle(SignInStep step, Membership membership, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var visit = Visit.Of(Context);
        var session = new SignInSession
        {
            PracticeId = membership.PracticeId,
            Id = Guid.CreateVersion7(now),
            PersonId = membership.PersonId,
            AccountId = step.Account,
            Proof = step.Proof,
            StartedAt = now.UtcDateTime,
            LastSeenAt = now.UtcDateTime,
            Address = visit.Address,
            Device = visit.Device,
        };
        db.SignInSessions.Add(session);
        await EndOld(now.UtcDateTime, ct);
        await Settle(step, visit, SignInOutcome.SignedIn, ct);
        await db.SaveChangesAsync(ct);

        var name = await db.Users.Where(a => a.Id == step.Account).Select(a => a.UserName).SingleAsync(ct);
        var ticket = SignInCookie.Ticket(session, membership.Role, name ?? "");
        await SignInStep.Drop(Context);
        await Context.SignInAsync(SignInCookie.Scheme, ticket.Principal, ticket.Properties);
    }

    /// <summary>All was proven, and yet there is nothing to go into.</summary>
    public async Task Refuse(SignInStep step, CancellationToken ct)
    {
        await Settle(step, Visit.Of(Context), SignInOutcome.NoPractice, ct);
        await db.SaveChangesAsync(ct);
        await SignInStep.Drop(Context);
    }

    private async Task Settle(SignInStep step, Visit visit, SignInOutcome outcome, CancellationToken ct)
    {
        var attempt = step.Attempt is { } id ? await db.SignInAttempts.SingleOrDefaultAsync(a => a.Id == id, ct) : null;
        if (attempt is null)
        {
            tries.Note(step.Account, visit, outcome);
        }
        else
        {
            attempt.Outcome = outcome;
        }
    }

    private async Task EndOld(DateTime now, CancellationToken ct)
    {
        var old = SignInCookie.SessionOf(Context.User);
        if (await db.SignInSessions.IgnoreQueryFilters().SingleOrDefaultAsync(s => s.Id == old, ct) is { } before)
        {
            before.EndedAt ??= now;
        }
    }
}
