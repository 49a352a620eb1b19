using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Asks at every request whether the session still goes on, and what the person is in the practice now.</summary>
internal sealed class CheckSession(CaseworkDb db, Frame frame, LocalTime local, Settings settings, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>How long after it was last seen a session can still hand in what was typed: overnight, and no longer.</summary>
    private static readonly TimeSpan KeepsTypedFor = TimeSpan.FromHours(24);

    public async Task Check(CookieValidatePrincipalContext context)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (
            Actor.Of(context.Principal!) is not { } actor
            || !Guid.TryParse(context.Principal!.FindFirstValue(Actor.SessionClaim), out var id)
            || await FindSession.Of(db, actor, id, context.HttpContext.RequestAborted) is not { } found
        )
        {
            context.RejectPrincipal();
            return;
        }

        if (found.Session.LastSeenAt + TimeSpan.FromMinutes(settings.IdleMinutes) <= now)
        {
            context.HttpContext.Items[SignInCookie.Lapsed] = actor with { Role = found.Role };
            if (found.Session.LastSeenAt + KeepsTypedFor > now)
            {
                context.HttpContext.Items[SignInCookie.Expired] = actor with { Role = found.Role };
            }

            context.RejectPrincipal();
            return;
        }

        if (found.Role != actor.Role)
        {
            var name = context.Principal!.FindFirstValue(ClaimTypes.Name) ?? "";
            context.ReplacePrincipal(SignInCookie.Ticket(found.Session, found.Role, name).Principal);
            context.ShouldRenew = true;
        }

        (frame.PersonName, frame.PersonNote, frame.PracticeName) = (found.Name, found.Role.Name(), found.PracticeName);
        if (!found.Role.IsStaff())
        {
            (frame.HomeUrl, frame.AccountUrl, frame.PersonNote) = (NextStep.PortalPage, "/portal/profile", null);
        }

        local.Is(found.TimeZone);
        if (now - found.Session.LastSeenAt >= SeenEvery)
        {
            await See(found.Session, now, context.HttpContext.RequestAborted);
        }
    }

    private async Task See(SignInSession session, DateTime now, CancellationToken ct)
    {
        var row = db.Attach(session);
        session.LastSeenAt = now;
        row.Property(s => s.LastSeenAt).IsModified = true;
        await db.SaveChangesAsync(ct);
        row.State = EntityState.Detached;
    }
}
