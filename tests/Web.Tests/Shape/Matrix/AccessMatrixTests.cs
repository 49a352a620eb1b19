using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Portal;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>
/// Every endpoint and every form, by every role and in every standing to real records of two families and another
/// practice. One table says what each gets; a page that asks too little of its visitor fails here.
/// </summary>
public sealed class AccessMatrixTests
{
    public static TheoryData<DatabaseKind> Databases =>
        Environment.GetEnvironmentVariable("REKNIT_TEST_DEEP") == "1" && TestDatabases.Postgres is not null
            ? new(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)
            : new(DatabaseKind.Sqlite);

    /// <summary>One who asks, how they stand to what they ask for, and whose it is.</summary>
    private sealed record Asker(Role Role, Standing Standing, HttpClient Browser, Family Family, House House);

    [Theory, MemberData(nameof(Databases))]
    public async Task Everybody_gets_what_the_one_table_says_and_nothing_else(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var endpoints = await Endpoint.Of(app);
        AssertRules(endpoints);
        var (ours, theirs) = (await Records.Fill(app, "Hart"), await Records.Fill(app, "Lund"));
        var askers = new List<Asker>();
        foreach (var role in Enum.GetValues<Role>())
        {
            askers.AddRange(await Askers(app, role, ours, theirs));
        }

        var before = await Kept(app);
        var wrong = new List<string>();
        var (asked, refused) = (0, 0);
        foreach (var asker in askers)
        {
            var token = await Token(asker.Browser);
            foreach (var endpoint in endpoints.Where(e => e.HasId || asker.Standing != Standing.OtherFamily))
            {
                var expected = Access.To(asker.Role, Rules.Table[endpoint.Route], asker.Standing);
                if (endpoint.IsPost && expected == Answer.Open)
                {
                    continue; // Tried when everything that must be refused has been.
                }

                asked++;
                refused += expected == Answer.Open ? 0 : 1;
                var answer = await Ask(asker, endpoint, token);
                if (answer != $"{expected}")
                {
                    wrong.Add($"{asker.Role}, {asker.Standing}: {endpoint} answers {answer}, not {expected}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await Kept(app));
        Assert.True(asked > 1500 && refused > 1000, $"only {asked} cells, {refused} of them refused");
    }

    [Fact]
    public async Task Whoever_may_send_a_form_is_not_turned_away()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var endpoints = (await Endpoint.Of(app)).Where(e => e.IsPost).ToList();
        var ours = await Records.Fill(app, "Hart");
        var wrong = new List<string>();
        var tried = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            using var member = await app.SignedIn(ours.Practice, role);
            await ours.Assign(app, member, ours.One, walled: false);
            foreach (var endpoint in endpoints.Where(e => role.Allows(e.Permission)))
            {
                // Anew for each, since some forms end sessions.
                using var browser = await app.SignInAgain(member);
                var asker = new Asker(role, Standing.OwnFamily, browser, ours.One, ours.House);
                var answer = await Ask(asker, endpoint, await Token(browser), isEmpty: true);
                tried++;
                if (answer is not (nameof(Answer.Open) or nameof(Answer.Missing)))
                {
                    wrong.Add($"{role}: {endpoint} answers {answer}");
                }
            }
        }

        Assert.True(tried > 80, $"only {tried} forms were tried");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Every address has its rule, every rule its address, and both name the same permission.</summary>
    private static void AssertRules(IReadOnlyList<Endpoint> endpoints)
    {
        Assert.True(endpoints.Count > 60, $"only {endpoints.Count} endpoints were found");
        Assert.Equal(
            Rules.Table.Select(rule => $"{rule.Key}: {rule.Value.Permission}").Order(),
            endpoints.Select(e => $"{e.Route}: {e.Permission}").Distinct().Order()
        );
    }

    private static async Task<IReadOnlyList<Asker>> Askers(ReknitApp app, Role role, Records ours, Records theirs)
    {
        var own = await app.SignedIn(ours.Practice, role, $"Own {role}");
        await ours.Assign(app, own, ours.One, walled: false);
        var walled = await app.SignedIn(ours.Practice, role, $"Walled {role}");
        await ours.Assign(app, walled, ours.One, walled: true);
        var former = await app.SignedIn(ours.Practice, role, $"Former {role}");
        await ours.Assign(app, former, ours.One, walled: false);
        await SignInSupport.Change(app, former.Member, m => m.EndedAt = app.Clock.GetUtcNow().UtcDateTime);
        return
        [
            new(role, Standing.OwnFamily, own, ours.One, ours.House),
            new(role, Standing.OtherFamily, own, ours.Two, ours.House),
            new(role, Standing.OtherPractice, own, theirs.One, theirs.House),
            new(role, Standing.Walled, walled, ours.One, ours.House),
            new(role, Standing.Former, former, ours.One, ours.House),
            new(role, Standing.SignedOut, app.Anonymous(), ours.One, ours.House),
        ];
    }

    private static string UrlFor(Asker asker, Endpoint endpoint) =>
        endpoint.At(Rules.Table[endpoint.Route].Url(asker.Family, asker.House));

    /// <param name="isEmpty">A form that comes with nothing in it saves nothing.</param>
    private static async Task<string> Ask(Asker asker, Endpoint endpoint, string token, bool isEmpty = false)
    {
        var url = UrlFor(asker, endpoint);
        using var request = new HttpRequestMessage(new(endpoint.Method), url);
        if (endpoint.IsPost)
        {
            request.Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("Version", "1"),
                new(
                    "FormId",
                    (isEmpty ? Guid.Empty : Guid.CreateVersion7(TimeProvider.System.GetUtcNow())).ToString("D")
                ),
            ]);
        }

        using var answer = await asker.Browser.SendAsync(request);
        var to = answer.Headers.Location?.ToString() ?? "";
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => nameof(Answer.SignIn),
            HttpStatusCode.Redirect when to.Contains("/sign-in", StringComparison.Ordinal) => nameof(Answer.SignIn),
            HttpStatusCode.Forbidden => nameof(Answer.Forbidden),
            // Whoever comes from outside is shown from the staff's first page to their own.
            HttpStatusCode.Redirect when to == PortalPlaces.Home && endpoint.Route.Length == 0 => nameof(
                Answer.Forbidden
            ),
            HttpStatusCode.NotFound => nameof(Answer.Missing),
            // What a form may be told that comes with nothing in it.
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity when isEmpty => nameof(Answer.Open),
            < HttpStatusCode.BadRequest => nameof(Answer.Open),
            var other => $"{(int)other}",
        };
    }

    private static async Task<string> Token(HttpClient browser) =>
        (await browser.Page("/look")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>What a form that slipped through would have changed: every change of a record is a link.</summary>
    private static async Task<string> Kept(ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        return string.Join(
            ' ',
            await db.History.IgnoreQueryFilters().CountAsync(),
            await db.FormPosts.IgnoreQueryFilters().CountAsync(),
            await db.OutgoingMail.IgnoreQueryFilters().CountAsync(),
            await db.Jobs.IgnoreQueryFilters().CountAsync(),
            await db.Users.CountAsync()
        );
    }
}
