using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Ends sessions: one, all but one, or all of a member who leaves. Each is out at its next request.</summary>
internal sealed class EndSessions(CaseworkDb db, TimeProvider clock)
{
    public async Task One(Guid account, Guid session, CancellationToken ct)
    {
        await End(db.SignInSessions.Where(s => s.AccountId == account && s.Id == session), ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task Others(Guid account, Guid but, CancellationToken ct)
    {
        await MarkOthers(account, but, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>As <see cref="Others"/>, to be saved by the caller with its own change.</summary>
    public Task MarkOthers(Guid account, Guid but, CancellationToken ct) =>
        End(db.SignInSessions.Where(s => s.AccountId == account && s.Id != but), ct);

    /// <summary>All of one person in one practice, to be saved by the caller with its own change.</summary>
    public Task MarkAllOf(PracticeId practice, PersonId person, CancellationToken ct) =>
        End(db.SignInSessions.Where(s => s.PracticeId == practice && s.PersonId == person), ct);

    private async Task End(IQueryable<SignInSession> sessions, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var session in await sessions.IgnoreQueryFilters().Where(s => s.EndedAt == null).ToListAsync(ct))
        {
            session.EndedAt = now;
        }
    }
}
