using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;
using static Reknit.Web.Tests.Features.CheckIns.DeviceSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>When a link to a child's own device opens, and that nobody learns why it does not.</summary>
public sealed class OwnDeviceLinkTests
{
    [Theory, OnBothDatabases]
    public async Task Looking_uses_nothing_up_and_a_link_opens_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var link = await Link(client, voice);
        using var preview = app.Anonymous();
        for (var n = 0; n < 30; n++)
        {
            // A messenger's preview, and somebody who looks over and over.
            using var looked = await preview.Get(link);
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
            Assert.Contains("no-store", looked.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        using var head = await preview.SendAsync(new(HttpMethod.Head, link));
        var devices = Enumerable.Range(0, 6).Select(_ => app.Anonymous()).ToList();
        var shown = await Task.WhenAll(devices.Select(d => Start(d, link)));
        var opened = Assert.Single(shown, s => s.QuerySelector("input[name=held]") is not null);
        var child = devices[Array.IndexOf(shown, opened)];
        using var begun = await child.Submit(opened, [], "Yes");
        using var again = await child.Submit(opened, [], "Yes");
        using var elsewhere = await Hold(preview, link, opened);

        Assert.Equal(Child, begun.Headers.Location?.OriginalString);
        // On the same device the page goes on; on another the held word is worth nothing.
        Assert.Equal(Child, again.Headers.Location?.OriginalString);
        Assert.Equal("This page is not open.", (await elsewhere.Page()).QuerySelector("h1")!.TextContent);
        Assert.Single(await app.Rows<ChildSpace>());
        await AssertClosed(preview, link);
        devices.ForEach(d => d.Dispose());
    }

    [Theory, OnBothDatabases]
    public async Task It_never_opens_where_somebody_is_signed_in_and_the_therapist_learns_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var link = await Link(client, voice);
        using var other = await app.SignedIn(await app.NewPractice("Elsewhere"), Role.Owner);
        await AssertClosed(client, link);
        await AssertClosed(other, link);
        using var mira = await app.WithDoor(client.Member!.Practice, voice.Split("/children")[0], "Mira");
        using var portal = await mira.Get("/portal");
        await AssertClosed(mira, link);

        using var child = app.Anonymous();
        await AssertClosed(child, link);
        var state = await DisclosureSupport.Text(client, voice + "/own-device");
        var today = await DisclosureSupport.Text(client, "/");
        // Signed out meanwhile: what was held on a device is worth nothing once somebody signs in there.
        var second = await Link(client, voice);
        var asked = await Start(child, second);
        using var taken = await Hold(mira, second, asked);

        Assert.Equal(HttpStatusCode.OK, portal.StatusCode);
        Assert.Contains("Tried where somebody is signed in", state, StringComparison.Ordinal);
        Assert.DoesNotContain("Mira", state, StringComparison.Ordinal);
        Assert.Contains("look whether the device is safe", today, StringComparison.Ordinal);
        Assert.Equal("This page is not open.", (await taken.Page()).QuerySelector("h1")!.TextContent);
        Assert.Empty(await app.Rows<ChildSpace>());
    }

    [Theory, OnBothDatabases]
    public async Task Taken_back_every_link_is_dead_at_once_and_an_open_page_ends(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var unused = await Link(client, voice);
        using var held = app.Anonymous();
        var asked = await Start(held, await Link(client, voice));
        using var device = await Begin(app, await Link(client, voice));
        await device.Tap($"{Child}?s=1", "3");

        await client.Send(voice + "/own-device", "Take it back: no link opens any more");
        using var after = await device.Get(Child);
        using var late = await held.Submit(asked, [], "Yes");
        await AssertClosed(held, unused);
        var kept = await DisclosureSupport.Text(client, voice);
        var form = await DisclosureSupport.Text(client, voice + "/own-device/link");
        await Decide(client, voice);
        await AssertClosed(held, unused);

        Assert.Equal("/child/finished", after.Headers.Location?.OriginalString);
        Assert.Equal("This page is not open.", (await late.Page()).QuerySelector("h1")!.TextContent);
        Assert.Contains("3 of 10", kept, StringComparison.Ordinal);
        Assert.Contains("Ended before its end", kept, StringComparison.Ordinal);
        Assert.Contains("First decide whether it is safe", form, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task It_opens_from_the_day_after_the_session_to_the_end_of_the_second(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var (first, second) = (await Link(client, voice, "2026-03-03"), await Link(client, voice, "2026-03-03"));
        var third = await Link(client, voice, "2026-03-03");
        using var device = app.Anonymous();

        await AssertClosed(device, first);
        // A minute before midnight in New York: it is the day of the session still.
        app.Clock.Set(new(2026, 3, 4, 4, 59, 0, TimeSpan.Zero));
        await AssertClosed(device, first);
        app.Clock.Set(new(2026, 3, 4, 5, 0, 0, TimeSpan.Zero));
        using var early = await Begin(app, first);
        app.Clock.Set(new(2026, 3, 6, 4, 59, 0, TimeSpan.Zero));
        using var late = await Begin(app, second);
        app.Clock.Set(new(2026, 3, 6, 5, 0, 0, TimeSpan.Zero));
        await late.Tap($"{Child}?s=1", "2");
        using var done = await late.Submit(await late.Page($"{Child}?s=5"), [], "Done");
        await AssertClosed(device, third);

        // Begun before midnight, it is of that day.
        var kept = Assert.Single(await app.Rows<KeptCheckIn>());
        Assert.Equal(new DateOnly(2026, 3, 5), kept.HeldOn);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_answer_is_the_same()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var used = await Link(client, voice);
        using (await Begin(app, used)) { }
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var ended = await Link(client, voice);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var early = await Link(client, voice, "2026-03-03");
        var list = await client.Page(voice + "/own-device");
        var ends = list.QuerySelectorAll("form[action*=End]");
        var end = ends[ends.Length - 1];
        using var done = await client.PostAsync(
            end.GetAttribute("action"),
            new FormUrlEncodedContent(
                end.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!)
            )
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var device = app.Anonymous();
        var pages = new HashSet<string>();
        var looks = new HashSet<string>();
        foreach (var link in (string[])[used, ended, early, early + "x", "/q/none"])
        {
            looks.Add((await device.Page(link)).QuerySelector("h1")!.TextContent);
            var shown = await Start(device, link);
            pages.Add(shown.Head!.InnerHtml + shown.Body!.InnerHtml);
        }

        Assert.Equal("Ready?", Assert.Single(looks));
        Assert.All(pages, page => Assert.Equal(pages.First(), page));
    }

    [Fact]
    public async Task Links_are_not_guessed()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var device = app.Anonymous();
        var page = await device.Page("/q/none");
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n <= DeviceLimit.LinksPerMinute; n++)
        {
            using var answer = await device.Submit(page, [], "Start");
            answers.Add(answer.StatusCode);
        }

        using var look = await device.Get("/q/none");
        Assert.All(answers.SkipLast(1), a => Assert.Equal(HttpStatusCode.OK, a));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
    }

    [Fact]
    public async Task Of_another_childs_or_practices_link_nothing_is_done()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app);
        var (other, otherVoice) = await Family(app);
        using var _ = client;
        using var __ = other;
        await Decide(client, voice);
        await Decide(other, otherVoice);
        await Link(client, voice);
        await Link(other, otherVoice);
        var form = (await client.Page(voice + "/own-device")).QuerySelector("form[action*=End]")!;
        var fields = form.QuerySelectorAll("input")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        var own = (await other.Page(otherVoice + "/own-device")).QuerySelector(
            "form[action*=End] input[name=__RequestVerificationToken]"
        )!;
        fields["__RequestVerificationToken"] = own.GetAttribute("value")!;
        using var ended = await other.PostAsync(
            otherVoice + "/own-device?handler=End",
            new FormUrlEncodedContent(fields)
        );
        using var read = await other.PostAsync(
            otherVoice + "/own-device?handler=Read",
            new FormUrlEncodedContent(fields)
        );
        using var looked = await other.Get(voice + "/own-device");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ended.StatusCode, read.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, looked.StatusCode);
        await app.Within(
            client.Member!.Practice,
            async services =>
                Assert.True(
                    await services.GetRequiredService<CaseworkDb>().OwnDeviceLinks.AllAsync(l => l.ClosedAt == null)
                )
        );
    }
}
