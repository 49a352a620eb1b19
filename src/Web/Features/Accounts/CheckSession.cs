using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks at every request whether the session still goes on, and what the person is in the practice now.</summary>
internal sealed class CheckSession(CaseworkDb db, Frame frame, Settings settings, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task Check(CookieValidatePrincipalContext context)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (
            Actor.Of(context.Principal!) is not { } actor
            || !Guid.TryParse(context.Principal!.FindFirstValue(Actor.SessionClaim), out var id)
            || await Find(actor, id, context.HttpContext.RequestAborted) is not { } found
        )
        {
            context.RejectPrincipal();
            return;
        }

        if (found.Session.LastSeenAt + TimeSpan.FromMinutes(settings.IdleMinutes) <= now)
        {
            context.HttpContext.Items[SignInCookie.Expired] = actor with { Role = found.Role };
            context.RejectPrincipal();
            return;
        }

        if (found.Role != actor.Role)
        {
            var name = context.Principal!.FindFirstValue(ClaimTypes.Name) ?? "";
            context.ReplacePrincipal(SignInCookie.Ticket(found.Session, found.Role, name).Principal);
            context.ShouldRenew = true;
        }

        (frame.PersonName, frame.PersonNote, frame.PracticeName) = (found.Name, found.Role.Name(), found.Practice);
        if (now - found.Session.LastSeenAt >= SeenEvery)
        {
            await See(found.Session, now, context.HttpContext.RequestAborted);
        }
    }

    /// <summary>The session, the role of today and what the frame shows; nothing where session or membership has ended.</summary>
    private Task<Found?> Find(Actor actor, Guid session, CancellationToken ct) =>
        (
            from s in db.SignInSessions
            join m in db.Memberships on new { s.PracticeId, s.PersonId } equals new { m.PracticeId, m.PersonId }
            join p in db.People on new { m.PracticeId, Id = m.PersonId } equals new { p.PracticeId, p.Id }
            join practice in db.Practices on m.PracticeId equals practice.PracticeId
            where
                s.PracticeId == actor.Practice
                && s.Id == session
                && s.PersonId == actor.Person
                && s.AccountId == actor.Account
                && s.EndedAt == null
                && m.AccountId == actor.Account
                && m.EndedAt == null
            select new Found(s, m.Role, p.Name, practice.Name)
        )
            .IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);

    private async Task See(SignInSession session, DateTime now, CancellationToken ct)
    {
        var row = db.Attach(session);
        session.LastSeenAt = now;
        row.Property(s => s.LastSeenAt).IsModified = true;
        await db.SaveChangesAsync(ct);
        row.State = EntityState.Detached;
    }

    private sealed record Found(SignInSession Session, Role Role, string Name, string Practice);
}
