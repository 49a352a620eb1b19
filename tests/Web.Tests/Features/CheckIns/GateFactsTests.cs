using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>What a child says on a page of their own moves the gates of their ways.</summary>
public sealed class GateFactsTests
{
    [Theory, OnBothDatabases]
    public async Task A_kept_check_in_moves_a_gate_and_a_push_stops_the_next_step_until_a_hold_stands(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await WaySupport.TakeOver(client, way, "SuitabilityAndPlan", "TalkAboutThem", today);
        var before = await client.Page(way);
        using var tablet = await Tablet(app, client, voice);
        await tablet.Tap(Child, "Quite worried");
        await tablet.Tap($"{Child}?s=1", "Very safe");
        await tablet.Tap($"{Child}?s=2", "I don't know");
        await tablet.Tap($"{Child}?s=3", "Yes");
        await tablet.Tap($"{Child}?s=4", "Done");

        var after = await client.Page(way);
        var day = await DisclosureSupport.Text(client, "/");
        var said = await DisclosureSupport.Text(client, voice);
        var next = await DisclosureSupport.Text(client, caseUrl + "/way");
        var decide = after.QuerySelector($"a[href='{way}/holds?trigger=SomebodyPushed']")!.GetAttribute("href")!;
        await client.Send(decide, "Stop every new step", ("Trigger", "SomebodyPushed"), ("Words", "Talked with her."));

        Assert.Contains("(0 of 3)", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(1 of 3)", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(after.QuerySelector($"a[href='{voice}'][aria-label$='G3.6']"));
        Assert.DoesNotContain("did the child do a check-in", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A child said that somebody pushed them", day, StringComparison.Ordinal);
        Assert.Contains(
            "The child says that somebody pushed them: talk with the child alone, today",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("What a child said waits for you", next, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "A child said that somebody pushed them",
            await DisclosureSupport.Text(client, "/"),
            StringComparison.Ordinal
        );
        Assert.Contains("A hold is open", await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
        await app.Within(
            practice,
            async services =>
            {
                var known = await WaySupport.Known(services, client, way);
                Assert.Equal((1, 4), (known.CheckIns.BaselineCheckIns, known.CheckIns.FeltSafe));
                Assert.True(known.Steps.SomebodyPushed);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_is_said_of_a_session_counts_on_the_way_with_that_adult_and_on_no_other(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await Voice(client, caseUrl);
        var (tobin, mira) = (
            await WaySupport.Begin(client, caseUrl, "June", "Tobin"),
            await WaySupport.Begin(client, caseUrl, "June", "Mira")
        );
        var form = await client.Page(voice + "/ask?when=After");
        var choices = form.QuerySelectorAll("input[name=HeldWith]");
        var withTobin = choices.Single(i => i.ParentElement!.TextContent.Contains("Tobin", StringComparison.Ordinal));
        var stranger = ("HeldWith", "0197a000-0000-7000-8000-000000000001");
        const string Code = "Make a code for a tablet";

        var unsaid = await client.Fails(voice + "/ask?when=After", Code, ("WasAlone", "true"));
        var unknown = await client.Fails(voice + "/ask?when=After", Code, ("WasAlone", "true"), stranger);
        using var both = await client.Submit(
            form,
            [("WasAlone", "true"), HeldWithNobody, ("HeldWith", withTobin.GetAttribute("value")!)],
            Code
        );
        var unclear = await both.Page();
        using var tablet = await Tablet(app, client, voice, also: [("HeldWith", withTobin.GetAttribute("value")!)]);
        await tablet.Tap(Child, "Quite worried");
        await tablet.Tap($"{Child}?s=1", "Very safe");
        await tablet.Tap($"{Child}?s=2", "I don't know");
        await tablet.Tap($"{Child}?s=3", "No");
        await tablet.Tap($"{Child}?s=4", "Done");
        var said = await DisclosureSupport.Text(client, voice);

        Assert.Equal(3, choices.Length);
        Assert.All(
            [unsaid, unknown],
            page => Assert.Contains("Say whom the session is with", page, StringComparison.Ordinal)
        );
        Assert.Contains("Say whom the session is with", unclear.Body!.TextContent, StringComparison.Ordinal);
        // What was typed stays.
        Assert.True(
            unclear
                .QuerySelector($"input[name=HeldWith][value='{withTobin.GetAttribute("value")}']")!
                .HasAttribute("checked")
        );
        Assert.Contains("Session with or about Tobin Dorn", said, StringComparison.Ordinal);
        await app.Within(
            practice,
            async services =>
            {
                var (his, hers) = (
                    (await WaySupport.Known(services, client, tobin)).CheckIns,
                    (await WaySupport.Known(services, client, mira)).CheckIns
                );
                Assert.Equal((4, null), (his.FeltSafe, hers.FeltSafe));
                Assert.Equal((1, 1), (his.BaselineCheckIns, hers.BaselineCheckIns));
            }
        );
    }
}
