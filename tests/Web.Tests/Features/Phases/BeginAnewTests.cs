using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Portal;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A child and an adult whose work was closed come back.</summary>
public sealed class BeginAnewTests
{
    [Theory, OnBothDatabases]
    public async Task Work_that_was_closed_begins_anew_and_the_childs_no_goes_on(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var (client, caseUrl) = (family.Therapist, family.CaseUrl);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Answer(client, first, "PhotoOrVoice", "No", today);
        var listed = await client.Page(caseUrl + "/way");
        var whileOpen = listed.QuerySelectorAll("main details form button").Select(b => b.TextContent).ToList();
        await WaySupport.Close(client, first, "She plays football.");
        await client.Send(caseUrl + "/where", "Tell the parents", ("Place", "Ended"));
        var (left, right) = (await client.Page(caseUrl + "/way"), await client.Page(caseUrl + "/way"));

        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var button = right
            .QuerySelectorAll("main details form")
            .First(f => f.TextContent.Contains("anew", StringComparison.Ordinal));
        using var twice = await client.PostForm(
            caseUrl + "/way?handler=Begin",
            [
                .. button
                    .QuerySelectorAll("input[type=hidden]")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
                    .Where(f => f.Item1 != "__RequestVerificationToken"),
            ]
        );
        var ways = await app.Ask(client.PracticeId, db => db.ChildWays.OrderBy(w => w.Standing).ToListAsync());
        var state = await State(app, client, second);
        var read = await DisclosureSupport.Text(client, first);
        var told = await client.Page(caseUrl + "/where");
        await client.Send(caseUrl + "/where", "Tell the parents", ("Place", "GettingToKnow"));
        var shown = await family.Mira.Page("/portal/where");

        Assert.DoesNotContain("Begin anew", whileOpen);
        Assert.Contains("anew: the earlier work stays closed", left.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal([PathwayStanding.Closed, PathwayStanding.Open], ways.Select(w => w.Standing));
        Assert.Equal(Phase.Referral, state.Phase);
        Assert.Equal(PauseBy.Child, state.Pause?.By);
        Assert.Equal(today, state.AskAgainFrom);
        Assert.Contains("June", read, StringComparison.Ordinal);
        // Two forms for one pair would let the parents read of two works.
        Assert.Single(told.QuerySelectorAll("main form select[name=Place]"));
        Assert.Single(shown.QuerySelectorAll("[aria-current=step]"));
        var places = await app.Ask(
            client.PracticeId,
            db => db.WhereTold.Where(t => t.EndedAt == null).Select(t => t.Place).ToListAsync()
        );
        Assert.All(places, p => Assert.Equal(WherePlace.GettingToKnow, p));
    }

    [Theory, OnBothDatabases]
    public async Task A_no_on_the_childs_own_page_rests_the_work_that_goes_on_or_begins_next(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await CheckInSupport.Voice(client, caseUrl);
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Close(client, first, "She plays football.");
        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var unsaid = await State(app, client, second);

        // What is seen of a child knows the case, the child and the adult, and no way.
        await VisitSupport.Happened(client, voice, "Tobin", "Froze", "Stood at the door.");
        var rested = await State(app, client, second);
        var before = await State(app, client, first);
        await WaySupport.Close(client, second, "Later, perhaps.");
        var third = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var next = await State(app, client, third);

        Assert.Null(unsaid.Pause);
        Assert.Equal(PauseBy.Child, rested.Pause?.By);
        Assert.Null(before.Pause);
        Assert.Equal(rested.Pause, next.Pause);
    }

    [Theory, OnBothDatabases]
    public async Task A_hold_placed_by_hand_was_gone_once_one_clinician_closed_the_work_and_began_it_anew(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        (string, string)[] force = [("Trigger", "ForceOrThreat"), ("Words", "Pulled from the car.")];
        await client.Send(first + "/holds", "Stop every new step", force);
        var stale = await client.Page(first);
        await WaySupport.Close(client, first, "She plays football.");
        var token = stale.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var late = await client.PostAsync(
            first,
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Gate", "Intake")])
        );

        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var held = await State(app, client, second);
        (string, string)[] over = [("because", "A conference was held."), ("isAnswered", "true")];
        await client.Send(second + "/holds", StrikeSupport.Ask, over);
        var together = await DangerSupport.Together(client, second);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await app.SignInAgain(client);
        using var leadAgain = await app.SignInAgain(lead);
        await WaySupport.Answer(nextDay, second, "PhotoOrVoice", "Yes", new(2026, 3, 4));
        await leadAgain.Send(together, "I sign it too", ("Why", "I was there."));
        var cleared = await State(app, client, second);
        await WaySupport.Close(nextDay, second, "Later, perhaps.");
        var third = await State(app, client, await WaySupport.Begin(nextDay, caseUrl, "June", "Tobin"));

        // What said that the gate was open, of work that was closed.
        Assert.Equal(System.Net.HttpStatusCode.OK, late.StatusCode);
        Assert.Single(held.Holds);
        Assert.Empty(cleared.Holds);
        Assert.Empty(third.Holds);
    }

    [Theory, OnBothDatabases]
    public async Task A_hold_for_a_disclosure_became_a_mere_call_once_the_work_was_closed_and_began_anew(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var told = await HistorySupport.Told(client, caseUrl, "June", today);
        (string, string)[] abuse = [("Trigger", "AbuseDisclosed"), ("Words", "As she told it.")];
        await client.Send(first + "/holds", "Stop every new step", abuse);
        var placed = Assert.Single((await State(app, client, first)).Holds);
        await client.Send(
            told,
            "Sign the decision",
            ("Form.Decision", "NotRequired"),
            ("Form.Reason", "A quarrel over a toy.")
        );
        await WaySupport.Close(client, first, "She plays football.");
        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var state = await State(app, client, second);
        var calls = await DisclosureSupport.Text(client, second);
        var over = await client.Fails(
            second + "/take-over",
            "Take over",
            ("Phase", "JointSessions"),
            ("Reached", "PlayTogether"),
            ("StatedOn", $"{today:yyyy-MM-dd}"),
            ("Statement", "Twelve sessions here."),
            ("Signs", "true")
        );

        Assert.NotEmpty(placed.For);
        Assert.Equal(placed.Id, Assert.Single(state.Holds).Id);
        Assert.Equal(placed.For, state.Holds[0].For);
        Assert.Superset(placed.For.ToHashSet(), state.Answered.ToHashSet());
        Assert.DoesNotContain("What calls for a hold waits", calls, StringComparison.Ordinal);
        Assert.Contains("no earlier work of the two here", over, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Work_begun_anew_was_taken_over_at_a_far_phase_by_one_signature(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var stale = await client.Page(first + "/take-over");
        await WaySupport.Close(client, first, "She plays football.");
        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        (string, string)[] far =
        [
            ("Phase", "JointSessions"),
            ("Reached", "PlayTogether"),
            ("StatedOn", $"{today:yyyy-MM-dd}"),
            ("Statement", "Twelve sessions here."),
            ("Signs", "true"),
        ];
        var refused = await client.Fails(second + "/take-over", "Take over", far);
        using var late = await client.Submit(stale, far, "Take over");
        // With another adult there was none.
        var other = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        await client.Send(other + "/take-over", "Take over", far);

        Assert.Contains("no earlier work of the two here", refused, StringComparison.Ordinal);
        Assert.NotEqual(System.Net.HttpStatusCode.Redirect, late.StatusCode);
        Assert.Equal(Phase.Referral, (await State(app, client, second)).Phase);
        Assert.Equal(Phase.JointSessions, (await State(app, client, other)).Phase);
    }

    private static async Task<PathwayState> State(ReknitApp app, SignedInClient client, string way)
    {
        PathwayState? state = null;
        await app.Within(
            client.PracticeId,
            async services => state = (await WaySupport.OnFile(services, client, way)).State
        );
        return state!;
    }
}
