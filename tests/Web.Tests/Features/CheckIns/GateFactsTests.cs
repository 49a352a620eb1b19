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
}
