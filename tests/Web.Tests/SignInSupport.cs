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
    public required ReknitApp App { get; init; }

    public CookieContainer Cookies => cookies;
    public Member Member => member ?? throw new InvalidOperationException("Nobody is signed in here.");
    public PracticeId PracticeId => Member.Practice;
    public PersonId PersonId => Member.Person;
}

/// <summary>Signs people in as the program does, without the slow hashing of passwords.</summary>
internal static class SignInSupport
{
    /// <summary>Where a new clinician is licensed: wherever the court of a test sits.</summary>
    private static readonly string[] Licensed = ["NC", "AZ", "CA", "TX", "VT"];

    /// <summary>A state where nobody is licensed until a test says so.</summary>
    public const string Unlicensed = "WY";

    /// <summary>Gives a person a role, and an account without a password; who can have cases gets licenses too.</summary>
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
                        SecurityStamp = member.LoginName,
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
                License(app, db, practice, person, role);
                var saved = await services.GetRequiredService<History>().Save(new("Join", practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );
        return member;
    }

    /// <summary>Gives whoever can have cases their licenses; saved with the membership itself.</summary>
    public static void License(ReknitApp app, CaseworkDb db, PracticeId practice, PersonId person, Role role)
    {
        if (role is Role.Therapist or Role.ClinicalLead or Role.Owner)
        {
            db.ClinicianLicenses.AddRange(Licensed.Select(state => LicenseOf(app, practice, person, state)));
        }
    }

    /// <summary>A license that holds for as long as any test lasts.</summary>
    private static ClinicianLicense LicenseOf(ReknitApp app, PracticeId practice, PersonId person, string state) =>
        new()
        {
            PracticeId = practice,
            Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
            PersonId = person,
            Kind = "Marriage and family therapist",
            Number = "1000",
            State = state,
            FirstDay = new(2000, 1, 1),
            LastDay = new(2099, 12, 31),
            KeptAt = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Version = 1,
        };

    /// <summary>Makes an account of one practice a member of another one too.</summary>
    public static async Task<Member> JoinAgain(ReknitApp app, Guid account, PracticeId practice, Role role)
    {
        var person = await app.NewPerson(practice, "The same person");
        await app.Within(
            practice,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .Memberships.Add(
                        new()
                        {
                            PracticeId = practice,
                            PersonId = person,
                            AccountId = account,
                            Role = role,
                            StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        }
                    );
                await services.GetRequiredService<History>().Save(new("Join", practice, null), default);
            }
        );
        return new(practice, person, account, "");
    }

    /// <summary>Changes a membership, as an owner would.</summary>
    public static Task Change(ReknitApp app, Member member, Action<Membership> change) =>
        app.Within(
            member.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                change(db.Memberships.Single(m => m.PersonId == member.Person));
                var saved = await services
                    .GetRequiredService<History>()
                    .Save(new("Change", member.Practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );

    /// <summary>A session's row, and the cookie that names it.</summary>
    public static async Task<Cookie> NewSession(ReknitApp app, Member member)
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
        Role role = default;
        await app.Within(
            member.Practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                role = db.Memberships.Single(m => m.PersonId == member.Person).Role;
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
