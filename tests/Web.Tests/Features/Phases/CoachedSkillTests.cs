using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>The five skills that every adult practises: words with dated evidence, for each alone, and for no gate.</summary>
public sealed class CoachedSkillTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task Each_adult_has_the_five_skills_on_a_page_of_their_own_and_no_gate_moves(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var before = await app.SignedIn(practice, Role.Therapist);
        var way = await WaySupport.Begin(
            before,
            await before.OpenCase("Dorn family", also: Voluntary),
            "June",
            "Tobin"
        );
        await Rate(before, way + "/ratings", Today(app), [.. Enumerable.Range(0, 8)]);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var client = await app.SignInAgain(before);
        var own = await client.Page(way + "/ratings");
        var mira = own.QuerySelector("main nav a[href*='/ratings/']")!.GetAttribute("href")!;
        var theirs = await client.Page(mira);

        // After the eight lines of the one, and the six of the other.
        await Rate(client, way + "/ratings", Today(app), 8, 12);
        await Rate(client, mira, Today(app), 6);
        var protecting = await client.Fails(
            mira,
            "Write it down",
            [.. Line(7, Today(app)), ("Lines[7].RestsOnProtection", "true")]
        );
        var tobins = await DisclosureSupport.Text(client, way + "/ratings");
        var miras = await DisclosureSupport.Text(client, mira);

        string[] five = ["line-K1", "line-K2", "line-K3", "line-K4", "line-K5"];
        Assert.Equal(five, own.QuerySelectorAll("[id^=line-K]").Select(h => h.Id));
        Assert.Equal(five, theirs.QuerySelectorAll("[id^=line-K]").Select(h => h.Id));
        Assert.Contains("that is never counted", protecting, StringComparison.Ordinal);
        Assert.Contains("Seen in line 12", tobins, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen in line 12", miras, StringComparison.Ordinal);
        Assert.Contains("Seen in line 6", miras, StringComparison.Ordinal);
        Assert.Equal(11, (await app.Rows<WayRating>()).Count);
        await app.Within(
            practice,
            async services =>
            {
                var known = await WaySupport.Known(services, client, way);
                // What was rated the day before stands: skills of a later day take no place in it.
                Assert.True(Accountability.IsShownWithPrompting(known.Accountability, known.Today.AddDays(-60)));
                Assert.Empty(known.Support);
            }
        );
    }

    private static Task<string> Rate(HttpClient client, string url, DateOnly on, params int[] lines) =>
        client.Send(url, "Write it down", [.. lines.SelectMany(n => Line(n, on))]);

    private static (string, string)[] Line(int n, DateOnly on) =>
        [
            ($"Lines[{n}].Shown", "WithPrompting"),
            ($"Lines[{n}].Evidence", $"Seen in line {n}"),
            ($"Lines[{n}].EvidenceOn", $"{on:yyyy-MM-dd}"),
        ];

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}
