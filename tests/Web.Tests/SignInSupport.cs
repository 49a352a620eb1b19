using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests;

/// <summary>A person of a practice with a role and a sign-in.</summary>
internal sealed record Member(PracticeId Practice, PersonId Person, Guid Account, string LoginName);

/// <summary>A browser that knows who is signed in with it, and its cookies.</summary>
internal sealed class SignedInClient(HttpMessageHandler handler, CookieContainer cookies, Member? member)
    : HttpClient(handler)
{
    public CookieContainer Cookies => cookies;
    public Member Member => member ?? throw new InvalidOperationException("Nobody is signed in here.");
    public PracticeId PracticeId => Member.Practice;
    public PersonId PersonId => Member.Person;
}

/// <summary>Signs people in as the program does, without the slow hashing of passwords.</summary>
internal static class SignInSupport
{
    /// <summary>Gives a person a role, and an account without a password.</summary>
    public static async Task<Member> Join(ReknitApp app, PracticeId practice, PersonId person, Role role)
    {
        var member = new Member(practice, person, person.Value, $"u{person.Value:N}");
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                db.Users.Add(
                    new()
                    {
                        Id = member.Account,
                        UserName = member.LoginName,
                        NormalizedUserName = member.LoginName.ToUpperInvariant(),
                    }
                );
                db.Memberships.Add(
                    new()
                    {
                        PracticeId = practice,
                        PersonId = person,
                        AccountId = member.Account,
                        Role = role,
                        StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                        Version = 1,
                    }
                );
                var saved = await services.GetRequiredService<History>().Save(new("Join", practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );
        return member;
    }

    /// <summary>A session's row, and the cookie that names it.</summary>
    public static async Task<Cookie> NewSession(ReknitApp app, Member member, Role role)
    {
        var now = app.Clock.GetUtcNow();
        var session = new SignInSession
        {
            PracticeId = member.Practice,
            Id = Guid.CreateVersion7(now),
            PersonId = member.Person,
            AccountId = member.Account,
            Proof = SignInProof.Passkey,
            StartedAt = now.UtcDateTime,
            LastSeenAt = now.UtcDateTime,
            Address = "127.0.0.1",
            Device = "A test",
        };
        await app.Within(
            member.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                db.SignInSessions.Add(session);
                await db.SaveChangesAsync();
            }
        );
        var options = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(SignInCookie.Scheme);
        var ticket = SignInCookie.Ticket(session, role, member.LoginName);
        return new(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)) { Path = "/" };
    }
}
