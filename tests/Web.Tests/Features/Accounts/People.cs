using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Accounts;

/// <summary>People with real passwords and second factors, for tests of signing in.</summary>
internal static class People
{
    public const string Password = "seven herons over Duluth";

    /// <summary>A member with this login name and <see cref="Password"/>.</summary>
    public static async Task<Member> NewMember(
        this ReknitApp app,
        PracticeId practice,
        string loginName,
        Role role = Role.Therapist
    )
    {
        var person = await app.NewPerson(practice, $"{loginName} by name");
        Guid account = default;
        await app.Within(
            practice,
            async services =>
            {
                var opened = await services.GetRequiredService<OpenAccount>().Handle(new(loginName, Password), default);
                account = Assert.IsType<OpenAccount.Outcome.Opened>(opened).Account.Id;
                var db = services.GetRequiredService<CaseworkDb>();
                db.Memberships.Add(
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
                SignInSupport.License(app, db, practice, person, role);
                await services.GetRequiredService<History>().Save(new("Join", practice, null), default);
            }
        );
        return new(practice, person, account, loginName);
    }

    /// <summary>Gives the account an authenticator app; returns its secret.</summary>
    public static async Task<byte[]> NewApp(this ReknitApp app, Member member)
    {
        var secret = RandomNumberGenerator.GetBytes(20);
        await app.Within(
            member.Practice,
            async services =>
            {
                var sealing = services.GetRequiredService<SecretsOfFactors>();
                var db = services.GetRequiredService<CaseworkDb>();
                db.Authenticators.Add(
                    new()
                    {
                        AccountId = member.Account,
                        Secret = sealing.SealSecret(member.Account, secret),
                        ConfirmedAt = app.Clock.GetUtcNow().UtcDateTime,
                        LastStep = 0,
                    }
                );
                await db.SaveChangesAsync();
            }
        );
        return secret;
    }

    /// <summary>What an app with this secret shows now: RFC 6238, written here a second time on purpose.</summary>
    public static string CodeNow(this ReknitApp app, byte[] secret)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(counter, (ulong)(app.Clock.GetUtcNow().ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // Authenticator apps speak SHA-1.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[19] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return $"{number % 1000000:000000}";
    }

    public static Task<HttpResponseMessage> TypePassword(
        this HttpClient client,
        string loginName,
        string password = Password,
        string returnUrl = ""
    ) => client.PostForm($"/sign-in{returnUrl}", ("LoginName", loginName), ("Password", password));

    /// <summary>The rows of one kind, seen from outside of any practice.</summary>
    public static async Task<List<TRow>> Rows<TRow>(this ReknitApp app)
        where TRow : class
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        return await db.Set<TRow>().IgnoreQueryFilters().AsNoTracking().ToListAsync();
    }

    /// <summary>Whether this browser is signed in.</summary>
    public static async Task<bool> IsIn(this HttpClient client)
    {
        using var answer = await client.Get("/account");
        return answer.StatusCode == System.Net.HttpStatusCode.OK;
    }

    public static string To(this HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? "(stays)";
}
