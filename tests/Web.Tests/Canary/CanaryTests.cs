using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;

namespace Reknit.Web.Tests.Canary;

/// <summary>Nothing private leaves the practice for anybody who may not read it, by any way there is.</summary>
public sealed class CanaryTests(CanaryRun run) : IClassFixture<CanaryRun>
{
    [Fact]
    public void No_private_word_leaves_for_anybody_who_may_not_read_it() =>
        Assert.True(run.Search.Leaks.Count == 0, string.Join('\n', run.Search.Leaks));

    [Fact]
    public async Task Every_sealed_column_holds_a_marker_or_stands_among_the_exceptions() =>
        Assert.Equal([], await SealedColumns.Wrong(run.Family));

    [Fact]
    public void Whoever_may_read_a_field_gets_to_read_it()
    {
        var unused =
            from row in MayRead.Table
            from reader in row.Readers
            where !run.Search.Seen.Any(s => s.Reader == reader && MayRead.Fits(row, s.Field))
            select $"{row.Field} is open to {reader}, who never saw it";

        Assert.Equal([], unused);
    }

    [Fact]
    public void Nothing_leaves_by_a_way_that_no_channel_names()
    {
        var files = run.Walked.Where(way => way.StartsWith("file: ", StringComparison.Ordinal));

        Assert.Equal(
            Channel.All.SelectMany(channel => channel.Ways).Order(StringComparer.Ordinal),
            WaysOut.InProgram().Concat(files).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_way_of_every_channel_was_walked()
    {
        Assert.Equal([], Channel.All.SelectMany(channel => channel.Ways).Except(run.Walked));
        foreach (var reader in Readers.Outsiders)
        {
            Assert.True(run.Search.Looks(reader) > 80, $"{reader} asked for {run.Search.Looks(reader)} addresses only");
            Assert.Equal([], ((string[])["/portal", "/portal/profile", "/account"]).Except(run.OpenedBy(reader)));
        }

        Assert.Contains(
            run.OpenedBy(Readers.Tobin),
            url => url.StartsWith(PortalPlaces.Releases + "/", StringComparison.Ordinal)
        );
        Assert.True(run.Search.Looks(Readers.SignedOut) > 80);
        Assert.True(run.Search.Looks(Readers.Log) > 1000, $"the log has {run.Search.Looks(Readers.Log)} lines only");
    }

    /// <summary>What a therapist tells is told by an act of its own; these are none.</summary>
    [Fact]
    public async Task Nothing_outside_differs_after_any_answer_of_a_child_a_hold_or_what_was_written_down()
    {
        var family = run.Family;
        var before = await run.Now();
        Assert.True(before.Count > 600, $"Only {before.Count} things are compared.");
        foreach (var (act, does) in OnWay(family))
        {
            await does();
            var then = await run.Now();
            Assert.Equal(before.Keys, then.Keys);
            Assert.Equal([], before.Keys.Where(key => before[key] != then[key]).Select(key => $"{act}: {key}"));
        }

        await FillWays.Tell(family, 1);
        var told = await run.Now();
        Assert.Contains(
            told,
            t => t.Key.EndsWith("/portal/where", StringComparison.Ordinal) && before[t.Key] != t.Value
        );

        var answers = await EveryAnswer.Give(family);
        var answered = await run.Now();

        Assert.True(answers > 400, $"Only {answers} answers were given.");
        Assert.Equal(told.Keys, answered.Keys);
        Assert.Equal([], told.Keys.Where(key => told[key] != answered[key]));
    }

    /// <summary>What is decided inside, each compared alone: what a later act takes back would hide an earlier trace.</summary>
    private static IEnumerable<(string Act, Func<Task> Does)> OnWay(CanaryFamily family)
    {
        var (client, way) = (family.Therapist, family.Records.Telling["ways/{id:guid}"]);
        var today = DateOnly.FromDateTime(family.App.Clock.GetUtcNow().UtcDateTime);
        (string, string)[] back =
        [
            ("Why", "ParentWithdrew"),
            ("Reason", "x"),
            ("ChildIsTold", "true"),
            ("GoesToEachSideAtOnce", "true"),
            ("TellsChildsAnswer", "false"),
        ];
        return
        [
            ("a disclosure", () => HistorySupport.Told(client, family.Case, "June", today.AddDays(-1), "x")),
            ("a screen", () => Screen(client, family.Case)),
            ("a yes", () => WaySupport.Answer(client, way, "PhotoOrVoice", "Yes", today.AddDays(-2))),
            ("a no", () => WaySupport.Answer(client, way, "PhotoOrVoice", "No", today.AddDays(-1))),
            (
                "the order explained",
                () =>
                    client.Send(
                        way + "/asked",
                        "I explained it",
                        ("ExplainedOn", $"{today:yyyy-MM-dd}"),
                        ("SaidAlone", "true")
                    )
            ),
            (
                "a hold",
                () => client.Send(way + "/holds", "Stop every new step", ("Trigger", "ForceOrThreat"), ("Words", "x"))
            ),
            ("a decision of two", () => PassByTwo(family, way)),
            ("a fact", () => WaySupport.Say(client, way, ("CostKindsWithoutPayer", "2"))),
            ("the holds end", () => WaySupport.Stand(family.App, client, way, s => s with { Holds = [] })),
            ("the pause ends", () => WaySupport.Stand(family.App, client, way, s => s with { Pause = null })),
            ("a practical rest", () => client.Send(way + "/rest", "Rest the work", ("Reason", "x"))),
            ("it goes on", () => client.Send(way + "/rest", "The work goes on")),
            ("gates and steps", () => WaySupport.Stand(family.App, client, way, Far)),
            ("a session that the child stayed out of", () => StayedOut(client, family.Case, today)),
            ("a step down", () => client.Send(way + "/step-down", "Go down", ("To", "PhotoOrVoice"), ("Reason", "x"))),
            ("a phase back", () => client.Send(way + "/back", "Go back", ("To", "Preparation"), ("Reason", "x"))),
            ("given back", () => client.Send(way + "/return", "Give it back", back)),
            ("taken up", () => client.Send(way + "/return", "Take it up again", ("ReferrerAgrees", "true"))),
            ("begun anew", () => WaySupport.Begin(client, family.Case, "June", "Mira")),
        ];
    }

    private static async Task Screen(HttpClient client, string caseUrl) =>
        await MeasureSupport.Talk(client, await MeasureSupport.Of(client, caseUrl, "Tobin"), "Severe", "Past", "x");

    private static Task StayedOut(HttpClient client, string caseUrl, DateOnly on) =>
        SessionSupport.Sign(
            client,
            caseUrl,
            "Joint",
            on,
            "8",
            answers: [("June", "ChoseNotToJoin"), ("Tobin", "Came")]
        );

    /// <summary>A clinical line that is not so is asked of a second clinician, who signs it.</summary>
    private static async Task PassByTwo(CanaryFamily family, string way)
    {
        var line = (await GatePage.Read(family.Therapist, way)).Unmet.First(l => !l.IsHard);
        await family.Therapist.Send($"{way}/override/{line.Id}", StrikeSupport.Ask, ("Reason", "x"));
        var row = (await family.App.Rows<JointDecision>()).Single(d =>
            d.Subject == line.Id && d.EndedAt is null && way.EndsWith($"{d.WayId.Value:D}", StringComparison.Ordinal)
        );
        await family.Lead.Send($"/together/{row.Id:D}", "I sign it too");
        Assert.NotNull((await family.App.Rows<JointDecision>()).Single(d => d.Id == row.Id).CosignedAt);
    }

    private static PathwayState Far(PathwayState state) =>
        state with
        {
            Phase = Phase.JointSessions,
            Reached = Rung.PlayTogether,
        };
}
