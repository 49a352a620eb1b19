using System.Net;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;
using static Reknit.Web.Tests.Features.CheckIns.DeviceSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>What stands on a device of the child's own once the child has left it, and who finds it there.</summary>
public sealed class OwnDeviceLeftTests
{
    private static readonly string[] Telling =
    [
        "therap",
        "terap",
        "reknit ",
        ">reknit",
        "Reknit<",
        "favicon",
        "Harbor",
        "practice",
        "Dorn",
        "manifest",
    ];

    [Theory, OnBothDatabases]
    public async Task Back_after_leaving_or_the_end_shows_nothing_that_tells_what_it_was(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var left = await Begin(app, await Link(client, voice));
        using var gone = await left.Submit(await left.Page($"{Child}?s=1"), [], "Leave");
        using var ended = await Begin(app, await Link(client, voice));
        using var done = await ended.Submit(await ended.Page($"{Child}?s=5"), [], "Done");
        using var last = await ended.Follow(done);

        foreach (var device in (HttpClient[])[left, ended])
        {
            var back = await device.Page(Child);

            Assert.Equal("Open a page with a code", back.QuerySelector("h1")!.TextContent);
            Assert.Equal("Questions", back.Title);
            AssertTellsNothing(back.Source.Text);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_shown_names_nothing_either(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var device = app.Anonymous();
        // Without its token a form is refused, as one is that stood open while the device forgot.
        foreach (var url in (string[])["/q/none", "/child?handler=Leave", "/blank"])
        {
            using var answer = await device.PostAsync(url, new FormUrlEncodedContent([]));
            var page = await answer.Page();

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("This page is not open.", page.QuerySelector("h1")!.TextContent);
            Assert.Equal("Questions", page.Title);
            AssertTellsNothing(page.Source.Text);
        }

        using var elsewhere = await device.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        Assert.Equal("This form is no longer fresh", (await elsewhere.Page()).QuerySelector("h1")!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_types_another_address_on_it_ends_the_page_and_sees_nothing_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var device = await Begin(app, await Link(client, voice));
        await device.Tap($"{Child}?s=1", "7");

        // What a browser fetches by itself ends nothing.
        using var icon = await device.Get("/apple-touch-icon.png");
        Assert.All(await app.Rows<ChildSpace>(), s => Assert.Null(s.EndedAt));
        using var portal = await device.Get("/portal");
        var back = await device.Page(Child);

        Assert.StartsWith("/sign-in", portal.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await app.Rows<ChildSpace>()).EndedAt);
        Assert.DoesNotContain("June", back.Source.Text, StringComparison.Ordinal);
        Assert.Equal("Open a page with a code", back.QuerySelector("h1")!.TextContent);
        Assert.Contains("7 of 10", await DisclosureSupport.Text(client, voice), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_blank_page_ends_what_is_open_where_the_leaving_was_lost(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var device = await Begin(app, await Link(client, voice));
        await device.Tap($"{Child}?s=1", "7");
        using var blank = await device.Get("/blank");
        using var again = await device.Get("/blank");
        var back = await device.Page(Child);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (blank.StatusCode, again.StatusCode));
        Assert.Contains(
            blank.Headers.GetValues("Set-Cookie"),
            c => c.Contains("reknit-child=;", StringComparison.Ordinal)
        );
        Assert.NotNull(Assert.Single(await app.Rows<ChildSpace>()).EndedAt);
        Assert.DoesNotContain("June", back.Source.Text, StringComparison.Ordinal);
        Assert.Contains("7 of 10", await DisclosureSupport.Text(client, voice), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_leaves_takes_along_the_answers_that_had_not_arrived(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var device = await Begin(app, await Link(client, voice));
        var page = await device.Page($"{Child}?s=1");
        var question = Screen(page).QuerySelector("input[name=question]")!.GetAttribute("value")!;
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var left = await device.PostAsync(
            "/child?handler=Leave",
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("Waiting[0].question", question),
                new("Waiting[0].raw", "9"),
                new("Waiting[1].question", "none"),
            ])
        );

        Assert.Equal("/blank", left.Headers.Location?.OriginalString);
        Assert.Contains("9 of 10", await DisclosureSupport.Text(client, voice), StringComparison.Ordinal);
    }

    private static void AssertTellsNothing(string source) =>
        Assert.All(Telling, word => Assert.DoesNotContain(word, source, StringComparison.OrdinalIgnoreCase));
}
