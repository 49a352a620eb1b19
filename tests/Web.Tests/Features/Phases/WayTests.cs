using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Phases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>The way of a child with an adult: gates, what is written down for them, what two decide, holds and a child's no.</summary>
[TestsPage<ListWaysPage>]
[TestsPage<ShowWayPage>]
[TestsPage<WriteHandFactsPage>]
[TestsPage<WriteChildsAnswerPage>]
[TestsPage<GoBackOnWayPage>]
[TestsPage<PlaceHoldPage>]
[TestsPage<DecideTogetherPage>]
[TestsPage<CosignDecisionPage>]
[TestsPage<EditGateNumbersPage>]
[TestsPage<ShowBoardPage>]
public sealed class WayTests
{
    private const string Open = "Open: Intake and safety";

    /// <summary>The page's other form says where it goes.</summary>
    private const string OpenButton = "main form:not([action]) button";

    /// <summary>No order has to be on file for it.</summary>
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_gate_opens_when_all_is_so_and_each_decision_can_be_made_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var before = await client.Page(way);
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, way, AllSaid(Gate.Intake));
        var stale = await client.Page(way);
        await Say(client, way, ("RuledOutPracticesOpen", "1"));
        using var early = await client.Submit(stale, [], Open);
        var unlike = await client.Page(way);
        await Say(client, way, ("RuledOutPracticesOpen", "0"));

        await client.Send(way, Open, ("Reason", "All papers are <here>."));
        using var twice = await client.Submit(stale, [], Open);
        await client.Send(way + "/back", "Go back", ("To", "Referral"), ("Reason", "A later order came."));
        await client.Send(way, Open);
        var timeline = await DisclosureSupport.Text(client, caseUrl + "/way");

        Assert.Contains(
            "Before intake and safety: 5 to go",
            DisclosureSupport.Collapse(before.Body!.TextContent),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.Contains("No practice that is ruled out", await CaseSupport.Errors(early), StringComparison.Ordinal);
        Assert.Null(unlike.QuerySelector(OpenButton));
        Assert.Equal(way, twice.Headers.Location!.OriginalString);
        Assert.Contains("All papers are <here>.", timeline, StringComparison.Ordinal);
        var rows = await app.Ask(practice, db => db.WayDecisions.OrderBy(d => d.Number).ToListAsync());
        Assert.Equal(["Advance", "GoBack", "Advance"], rows.Select(r => r.Kind));
        Assert.Equal([1, 2, 3], rows.Select(r => r.Number));
        await Replays.MakeAgain(app, practice, client.PersonId, rows);
    }

    [Theory, OnBothDatabases]
    public async Task A_clinical_requirement_passes_only_with_a_second_clinicians_own_signature(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, way, [.. AllSaid(Gate.Intake).Where(s => s.Key != "CostKindsWithoutPayer")]);
        using var hard = await client.Get(way + "/override/G1.2");
        var reasonless = await client.Fails(way + "/override/G1.6", "Ask a second clinician to sign");
        await client.Send(
            way + "/override/G1.6",
            "Ask a second clinician to sign",
            ("Reason", "The court will say who pays.")
        );
        var waiting = await client.Page(way);
        var together = waiting.QuerySelector("a[href^='/together/']")!.GetAttribute("href")!;
        var own = await client.Page(together);
        own.QuerySelector("main form")!.SetAttribute("action", together);
        using var self = await client.Submit(own, [], "Take it back");

        var board = await DisclosureSupport.Text(lead, "/board?show=SecondSignature");
        await lead.Send(together, "I sign it too");
        var passed = await client.Page(way);
        await client.Send(way, Open);
        var readable = await client.Page(together);
        var timeline = await client.Page(caseUrl + "/way");

        Assert.Equal(HttpStatusCode.NotFound, hard.StatusCode);
        Assert.Contains("It says why, in words.", reasonless, StringComparison.Ordinal);
        Assert.Null(waiting.QuerySelector(OpenButton));
        Assert.DoesNotContain("I sign it too", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("another person than the therapist", await CaseSupport.Errors(self), StringComparison.Ordinal);
        Assert.Contains("June Dorn with Tobin Dorn", board, StringComparison.Ordinal);
        var line = passed
            .QuerySelectorAll("main li")
            .Last(l => l.TextContent.Contains("G1.6", StringComparison.Ordinal));
        Assert.Null(line.Closest("details"));
        var said = DisclosureSupport.Collapse(line.TextContent);
        Assert.Contains("Passed by two", said, StringComparison.Ordinal);
        Assert.Contains("and Noor Castellan", said, StringComparison.Ordinal);
        Assert.Contains("Because: The court will say who pays.", said, StringComparison.Ordinal);
        Assert.Contains("The court will say who pays.", readable.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(readable.QuerySelectorAll("main form"));
        var moment = DisclosureSupport.Collapse(timeline.QuerySelector(".timeline li")!.TextContent);
        Assert.Contains("A payer is known for all", moment, StringComparison.Ordinal);
        Assert.Contains("and Noor Castellan", moment, StringComparison.Ordinal);
        Assert.Equal(together, timeline.QuerySelector(".timeline a[href^='/together/']")!.GetAttribute("href"));
        var used = await app.Ask(practice, db => db.JointDecisions.SingleAsync());
        Assert.NotNull(used.EndedAt);
        Assert.Equal(lead.PersonId, used.CosignedBy);
    }

    [Theory, OnBothDatabases]
    public async Task A_hold_stops_every_child_and_ends_by_two_after_the_child_was_asked_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Ivo Dorn", Domain.Cases.CasePart.Child)],
            also: Voluntary
        );
        var (june, ivo) = (await Begin(client, caseUrl, "June", "Tobin"), await Begin(client, caseUrl, "Ivo", "Tobin"));
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, ivo, AllSaid(Gate.Intake));
        var couldOpen = (await client.Page(ivo)).QuerySelector(OpenButton);
        // What June was asked before Reknit nobody knows: she is asked again.
        var before = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await TakeOver(client, june, "IndirectContact", "QuestionsAndWishes", before);

        await client.Send(
            june + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled from the car.")
        );
        var held = await client.Page(ivo);
        var board = await DisclosureSupport.Text(client, "/board?show=Holds");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var atDesk = await DisclosureSupport.Text(desk, caseUrl);
        var ofTherapist = await DisclosureSupport.Text(client, caseUrl);
        var page = await client.Page(june + "/holds");
        using var proposed = await client.Submit(
            page,
            [("because", "A case conference was held."), ("isAnswered", "true")],
            "Ask a second clinician to sign"
        );
        var together = (await client.Page(june + "/holds"))
            .QuerySelector("a[href^='/together/']")!
            .GetAttribute("href")!;
        (string, string) own = ("Why", "I was at the conference.");
        var unsaid = await lead.Fails(together, "I sign it too");
        var early = await lead.Fails(together, "I sign it too", own);
        // A yes of the day of the hold may be of the morning before it.
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await app.SignInAgain(client);
        using var leadAgain = await app.SignInAgain(lead);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        foreach (var way in (string[])[june, ivo])
        {
            await Answer(nextDay, way, "PhotoOrVoice", "Yes", today);
        }

        var sibling = await Begin(nextDay, caseUrl, "Ivo", "Mira");
        var alsoHeld = await nextDay.Page(sibling);
        await Answer(nextDay, sibling, "PhotoOrVoice", "No", today);
        await leadAgain.Send(together, "I sign it too", own);
        var timeline = await DisclosureSupport.Text(leadAgain, caseUrl + "/way");

        Assert.Contains("in words of their own", unsaid, StringComparison.Ordinal);
        Assert.DoesNotContain("in words of their own", early, StringComparison.Ordinal);
        Assert.Contains("A case conference was held.", timeline, StringComparison.Ordinal);
        Assert.Contains("I was at the conference.", timeline, StringComparison.Ordinal);
        Assert.NotNull(couldOpen);
        Assert.Contains("A hold is open: no new step", held.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(held.QuerySelector(OpenButton));
        Assert.Contains("2 ways", board, StringComparison.Ordinal);
        Assert.Contains("A hold was placed", ofTherapist, StringComparison.Ordinal);
        Assert.DoesNotContain("A hold", atDesk, StringComparison.Ordinal);
        Assert.Contains("The child was asked again, alone", early, StringComparison.Ordinal);
        Assert.Contains("A hold is open: no new step", alsoHeld.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A hold is open", (await nextDay.Page(ivo)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0], await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_childs_no_rests_the_work_until_the_childs_own_yes(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, way, AllSaid(Gate.Intake));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

        await Answer(client, way, "PhotoOrVoice", "No", today);
        var rests = await client.Page(way);
        var byParent = await client.Fails(
            way + "/asked",
            "Write it down",
            ("Step", "PhotoOrVoice"),
            ("Place", "here"),
            ("Answer", "Yes"),
            ("TakenBy", "FrontDesk"),
            ("TakenOn", "Paper"),
            ("WasAlone", "true")
        );
        await Answer(client, way, "PhotoOrVoice", "Yes", today);
        var sameDay = await client.Page(way);
        app.Clock.Advance(TimeSpan.FromDays(8));
        using var later = await app.SignInAgain(client);
        await SessionSupport.Sign(later, caseUrl, "Individual", today.AddDays(8), answers: ("June", "Came"));
        await Answer(later, way, "PhotoOrVoice", "Yes", today.AddDays(8));
        var goesOn = await later.Page(way);

        Assert.Contains("The work rests since", rests.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(rests.QuerySelector(OpenButton));
        Assert.Contains("It comes from the child", byParent, StringComparison.Ordinal);
        Assert.Contains("The work rests since", sameDay.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(goesOn.QuerySelector(OpenButton));
        Assert.Equal(0, await app.Ask(practice, db => db.OutgoingMail.CountAsync()));
    }

    [Fact]
    public async Task Numbers_are_made_stricter_as_a_new_version_and_never_looser_than_the_floor()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var numbers = (await owner.Page("/practice/gates"))
            .QuerySelectorAll("input[name$='.Number']")
            .Select(i => i.GetAttribute("value"))
            .ToList();
        var sessions = $"Lines[{numbers.IndexOf("RebuildingSessionsJoint")}].Value";

        var looser = await owner.Fails("/practice/gates", "Use these numbers", (sessions, "3"));
        await owner.Send("/practice/gates", "Use these numbers", (sessions, "9"));
        var now = await DisclosureSupport.Text(owner, "/practice/gates");
        using var shut = await therapist.Get("/practice/gates");

        Assert.Contains("At least 4 sessions", looser, StringComparison.Ordinal);
        Assert.Contains("Version 1.", now, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        var kept = await app.Ask(practice, db => db.PathwaySettings.SingleAsync());
        Assert.Equal(9, JsonSerializer.Deserialize<Dictionary<string, int>>(kept.Numbers)!["RebuildingSessionsJoint"]);
    }
}
