using Reknit.Domain.Access;
using Reknit.Web.Features.Phases.Watch;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What holds the work back has a day of its own, a day to look at it, and from day thirty a notice.</summary>
public sealed class HeldBackTests
{
    private const string ToLook = "Look at what holds the work back: June with Tobin Dorn";

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task What_lapses_on_day_forty_is_noticed_on_day_seventy_and_not_before(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        await InOrderSupport.Agreed(first, caseUrl);
        await InOrderSupport.LookedForAll(first, caseUrl);
        await HistorySupport.NobodyKnows(first, caseUrl, "June", "Tobin", Today(app));
        await TakeOver(first, way, "IndirectContact", "OneWayMessage", Today(app));
        await OweNothing(app, first, way);
        await Watch(app);
        app.Clock.Advance(TimeSpan.FromDays(40));
        using var client = await app.SignInAgain(first);
        await InOrderSupport.Consulted(client, caseUrl, "June", Today(app).AddDays(-1), concern: false);
        var calm = await DisclosureSupport.Text(client, caseUrl + "/way");
        await client.Send(await ConsentSupport.PageOf(client, caseUrl, "work", "Mira"), "They took it back");
        await Watch(app);
        var lapsed = Today(app);
        var shown = await DisclosureSupport.Text(client, way);
        var next = await DisclosureSupport.Text(client, caseUrl + "/way");
        app.Clock.Advance(TimeSpan.FromDays(29));
        using var before = await app.SignInAgain(client);
        await Watch(app);
        var early = await DisclosureSupport.Text(before, way + "/told/Notice");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var then = await app.SignInAgain(before);
        await Watch(app);
        var words = (await then.Page(way + "/told/Notice")).QuerySelector("textarea")!.TextContent;

        Assert.Contains($"Not so since {lapsed:d MMMM yyyy}", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("The step that was reached is shut", calm, StringComparison.Ordinal);
        Assert.Contains("The step that was reached is shut", next, StringComparison.Ordinal);
        Assert.DoesNotContain($"Since {lapsed:d MMMM yyyy}", early, StringComparison.Ordinal);
        Assert.Contains($"Since {lapsed:d MMMM yyyy} a paper that the work needs", words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_rest_for_a_practical_reason_stops_no_clock_and_the_practice_tells_its_own_delay(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        await Watch(app);
        await first.Send(way + "/rest", "Rest the work", ("Reason", "A broken leg."));
        app.Clock.Advance(TimeSpan.FromDays(30));
        using var client = await app.SignInAgain(first);
        await Watch(app);
        var day = await DisclosureSupport.Text(client, "/");
        var words = (await client.Page(way + "/told/Notice")).QuerySelector("textarea")!.TextContent;

        Assert.Contains("look at the notice", day, StringComparison.Ordinal);
        Assert.Contains("a step of the practice's own", words, StringComparison.Ordinal);
        Assert.DoesNotContain("leg", words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_looked_at_within_a_week_and_then_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        await Watch(app);
        var start = Today(app);
        var fresh = await DisclosureSupport.Text(first, "/");
        var board = await DisclosureSupport.Text(first, "/board");
        app.Clock.Advance(TimeSpan.FromDays(7));
        using var client = await app.SignInAgain(first);
        var due = await DisclosureSupport.Text(client, "/");
        await client.Send(way, "I looked at all of it");
        var looked = await DisclosureSupport.Text(client, "/");
        var page = await DisclosureSupport.Text(client, way);
        app.Clock.Advance(TimeSpan.FromDays(7));
        using var later = await app.SignInAgain(client);
        var again = await DisclosureSupport.Text(later, "/");

        Assert.DoesNotContain(ToLook, fresh, StringComparison.Ordinal);
        Assert.Contains($"look by {start.AddDays(7):d MMM yyyy}", board, StringComparison.Ordinal);
        Assert.Contains(ToLook, due, StringComparison.Ordinal);
        Assert.DoesNotContain(ToLook, looked, StringComparison.Ordinal);
        Assert.Contains($"Not so since {start:d MMMM yyyy}", page, StringComparison.Ordinal);
        Assert.Contains($"by {start.AddDays(14):d MMMM yyyy}", page, StringComparison.Ordinal);
        Assert.Contains(ToLook, again, StringComparison.Ordinal);
    }

    private static Task Watch(ReknitApp app) => app.Services.GetRequiredService<WatchWays>().Run(default);

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}
