using Reknit.Domain.Access;
using Reknit.Web.Features.Phases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What the board says of each way that asks for a look, and to whom.</summary>
public sealed class BoardSignsTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_hold_says_what_it_is_for_and_by_when_it_is_looked_at(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = Today(app);
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled out of the car.")
        );

        var fresh = await DisclosureSupport.Text(client, "/board?show=Holds");
        app.Clock.Advance(TimeSpan.FromDays(7));
        using var later = await app.SignInAgain(client);
        var due = await DisclosureSupport.Text(later, "/board");
        await later.Send(way, "I looked at all of it");
        var looked = await DisclosureSupport.Text(later, "/board");

        const string For = "Hold Force or a threat was used to bring the child, or in a session.";
        Assert.Contains($"{For} Since {today:d MMM yyyy}, look by {today.AddDays(7):d MMM yyyy}", fresh, Ordinal);
        Assert.DoesNotContain(": due", fresh, Ordinal);
        Assert.Contains($"look by {today.AddDays(7):d MMM yyyy}: due", due, Ordinal);
        Assert.Contains($"look by {today.AddDays(14):d MMM yyyy}", looked, Ordinal);
        Assert.DoesNotContain("Pulled out", due, Ordinal);
        Assert.Contains("Step 0. The child talks about the parent with the therapist", due, Ordinal);
        using var strangerLater = await app.SignInAgain(stranger);
        Assert.DoesNotContain("Force or a threat", await DisclosureSupport.Text(strangerLater, "/board"), Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_child_said_waits_on_the_board_until_each_answer_is_given(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var voice = await CheckInSupport.Voice(client, caseUrl);
        await CheckInSupport.Explain(client, voice);
        var nothing = await DisclosureSupport.Text(client, Waits);
        await DangerSupport.Press(app, client, voice);

        var said = await DisclosureSupport.Text(client, Waits);
        var strange = await DisclosureSupport.Text(stranger, Waits);
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "AbuseDisclosed"),
            ("Words", "She pressed it after the session.")
        );
        var held = await DisclosureSupport.Text(client, Waits);
        await DangerSupport.NoReport(client, caseUrl);
        var answered = await DisclosureSupport.Text(client, Waits);

        Assert.Contains("Nothing to show", nothing, Ordinal);
        Assert.Contains("Waits Abuse or neglect was disclosed or reported. On record since", said, Ordinal);
        Assert.Contains("No decision Of what was disclosed, nobody has decided on a report", said, Ordinal);
        Assert.Contains("Nothing to show", strange, Ordinal);
        Assert.DoesNotContain("Waits Abuse", held, Ordinal);
        Assert.Contains("nobody has decided on a report", held, Ordinal);
        Assert.Contains("Nothing to show", answered, Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Work_that_rests_and_work_that_was_given_back_have_filters_of_their_own(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var none = await DisclosureSupport.Text(client, "/board?show=Rests");
        await Answer(client, way, "PhotoOrVoice", "No", Today(app));
        var rests = await DisclosureSupport.Text(client, "/board?show=Rests");
        var back = await DisclosureSupport.Text(client, "/board?show=Returned");
        await client.Send(
            way + "/return",
            "Give it back",
            ("Why", "ParentWithdrew"),
            ("Reason", "No visits since May."),
            ("ChildIsTold", "true"),
            ("GoesToEachSideAtOnce", "true"),
            ("TellsChildsAnswer", "false")
        );

        Assert.Contains("Nothing to show", none, Ordinal);
        Assert.Contains($"Rests the child said no, since {Today(app):d MMM yyyy}", rests, Ordinal);
        Assert.Contains("Nothing to show", back, Ordinal);
        Assert.Contains("Given back", await DisclosureSupport.Text(client, "/board?show=Returned"), Ordinal);
        Assert.Contains("Nothing to show", await DisclosureSupport.Text(client, "/board?show=Rests"), Ordinal);
        Assert.Contains("Nothing to show", await DisclosureSupport.Text(client, "/board"), Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Evidence_and_the_own_therapists_word_lapse_on_the_ways_that_they_concern(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        await Begin(client, caseUrl, "June", "Tobin");
        await Begin(client, caseUrl, "June", "Mira");
        var today = Today(app);
        var evidence = await InOrderSupport.Condition(client, caseUrl, "Tobin");
        await InOrderSupport.Show(client, evidence, today.AddDays(-3), today.AddDays(20));
        await InOrderSupport.Consulted(client, caseUrl, "June", today.AddDays(-20), concern: false);

        var words = await Rows(client, "/board?show=PaperLapses");
        await InOrderSupport.Show(client, evidence, today.AddDays(-1), today.AddDays(300));
        var renewed = await Rows(client, "/board?show=PaperLapses");
        app.Clock.Advance(TimeSpan.FromDays(12));
        using var later = await app.SignInAgain(client);
        var over = await Rows(later, "/board?show=PaperLapses");

        var lapses = $"Lapses Evidence of a condition: until {today.AddDays(20):d MMMM yyyy}";
        Assert.Equal(2, words.Count);
        Assert.Contains(lapses, words.Single(w => w.Contains("Tobin", Ordinal)), Ordinal);
        Assert.DoesNotContain("Evidence", words.Single(w => w.Contains("with Mira", Ordinal)), Ordinal);
        Assert.All(words, w => Assert.Contains("The own therapist's word", w, Ordinal));
        Assert.All(renewed, w => Assert.DoesNotContain("Evidence", w, Ordinal));
        Assert.All(
            over,
            w =>
                Assert.Contains(
                    "Ran out The own therapist's word that the child is in their care: its day is over",
                    w,
                    Ordinal
                )
        );
    }

    [Theory]
    [InlineData("Holds.JointSessions.60.2", "/board?show=Holds&phase=JointSessions&within=60&at=2")]
    [InlineData("All..30.1", "/board?show=All&phase=&within=30&at=1")]
    [InlineData("All.Nowhere.77.0", "/board?show=All&phase=&within=30&at=1")]
    [InlineData("99..30.1", null)]
    [InlineData("https://elsewhere.example", null)]
    [InlineData(null, null)]
    public void The_way_back_to_the_board_leads_nowhere_else(string? key, string? url) =>
        Assert.Equal(url, BoardPlace.Of(key)?.Url);

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string Waits = "/board?show=Waits";

    private static async Task<IReadOnlyList<string>> Rows(HttpClient client, string url) =>
        [
            .. (await client.Page(url))
                .QuerySelectorAll("tbody tr")
                .Select(row => DisclosureSupport.Collapse(row.TextContent)),
        ];

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}
