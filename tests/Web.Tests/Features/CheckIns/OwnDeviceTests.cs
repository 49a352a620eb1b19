using System.Net;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;
using static Reknit.Web.Tests.Features.CheckIns.DeviceSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Check-ins on a device of the child's own: who decides it, when a link opens, and what nobody learns from it.</summary>
[TestsPage<ShowDevicePage>]
[TestsPage<DecideDevicePage>]
[TestsPage<MakeDeviceLinkPage>]
[TestsPage<OpenOnDevicePage>]
[TestsPage<BlankPage>]
public sealed class OwnDeviceTests
{
    private const string Waits = "A child's own device: read what came back at 18:00";

    [Theory, OnBothDatabases]
    public async Task A_child_answers_at_home_and_it_counts_as_a_check_in_of_the_next_day(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        var link = await Link(client, voice);
        using var device = await Begin(app, link);

        var hello = Screen(await device.Page(Child)).TextContent;
        var here = await DisclosureSupport.Text(client, "/children-here");
        await device.Tap($"{Child}?s=1", "7");
        await device.Tap($"{Child}?s=2", "Skip");
        await device.Tap($"{Child}?s=3", "4");
        await device.Tap($"{Child}?s=4", "Next", ("words", "Slept <badly>."));
        var before = await DisclosureSupport.Text(client, voice);
        var page = await device.Page($"{Child}?s=5");
        using var done = await device.Submit(page, [], "Done");
        var last = await (await device.Follow(done)).Page();
        var after = await DisclosureSupport.Text(client, voice);
        var today = await DisclosureSupport.Text(client, "/");
        var waits = await DisclosureSupport.Text(client, voice + "/own-device");
        using var read = await client.Submit(await client.Page(voice + "/own-device"), [], "I have read it");

        // Honest about who watches, and that nobody of the practice is near.
        Assert.Contains("Nobody is watching this page right now", hello, StringComparison.Ordinal);
        Assert.Contains("Amara reads it today at 6:00\u00a0pm", hello, StringComparison.Ordinal);
        Assert.DoesNotContain("June", here, StringComparison.Ordinal);
        Assert.DoesNotContain("7 of 10", before, StringComparison.Ordinal);
        Assert.Contains("7 of 10", after, StringComparison.Ordinal);
        Assert.Contains("Slept <badly>.", after, StringComparison.Ordinal);
        Assert.Contains("On their own device", after, StringComparison.Ordinal);
        Assert.Contains("None of your answers stay on this device", last.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1-800-422-4453", last.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Waits, today, StringComparison.Ordinal);
        Assert.Contains("Answered", waits, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
        var kept = Assert.Single(await app.Rows<KeptCheckIn>());
        Assert.Equal((Moment.NextDay, new DateOnly(2026, 3, 3), true), (kept.Moment, kept.HeldOn, kept.IsFinished));
        await AssertClosed(device, link);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_not_alone_is_asked_nothing_and_can_have_another_link(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        foreach (var words in (string[])["No", "Not sure"])
        {
            using var device = app.Anonymous();
            var asked = await Start(device, await Link(client, voice));
            using var answer = await device.Submit(asked, [], words);
            var shown = (await answer.Page()).Body!.TextContent;
            using var later = await device.Submit(asked, [], "Yes");

            Assert.Contains("OK, not now.", shown, StringComparison.Ordinal);
            Assert.Contains("Nothing was asked", shown, StringComparison.Ordinal);
            Assert.Equal("This page is not open.", (await later.Page()).QuerySelector("h1")!.TextContent);
        }

        var state = await DisclosureSupport.Text(client, voice + "/own-device");
        Assert.Contains("Not private, ended", state, StringComparison.Ordinal);
        Assert.Empty(await app.Rows<ChildSpace>());
        Assert.Empty(await app.Rows<KeptCheckIn>());
        using var third = await Begin(app, await Link(client, voice));
    }

    [Theory, OnBothDatabases]
    public async Task Danger_at_home_is_on_record_at_once_and_rings_in_no_building(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var device = await Begin(app, await Link(client, voice));
        app.Clock.Set(new(2026, 3, 3, 23, 30, 0, TimeSpan.Zero));
        using var again = await app.SignInAgain(client);
        using var late = await Begin(app, await Link(again, voice));

        var help = Screen(await late.Page($"{Child}?shows=Help"));
        var shown = Screen(await late.Tap($"{Child}?shows=Help", "Someone is hurting me")).TextContent;
        await late.Tap($"{Child}?shows=Help", "Someone is hurting me");
        var today = await DisclosureSupport.Text(again, "/");
        var here = await DisclosureSupport.Text(again, "/children-here");
        var told = await again.Page(voice.Split("/children")[0] + "/told-harm");
        using var left = await late.Submit(await late.Page($"{Child}?s=1"), [], "Leave");
        var heard = await DisclosureSupport.Text(again, voice);
        var state = await DisclosureSupport.Text(again, voice + "/own-device");
        var form = await DisclosureSupport.Text(again, voice + "/own-device/link");

        Assert.DoesNotContain("Call a grown-up here", help.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody comes because of a tap", help.TextContent, StringComparison.Ordinal);
        Assert.Contains("911", help.TextContent, StringComparison.Ordinal);
        // At half past six in the evening the hour of today is over.
        Assert.Contains("Amara reads it tomorrow at 6:00\u00a0pm", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("before you leave today", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("near", shown, StringComparison.Ordinal);
        // Left before its end, it is among what the child said; nobody is told to catch the child at the door.
        Assert.Contains("talk with the child alone, at once, by voice", heard, StringComparison.Ordinal);
        Assert.Contains("decide whether it must be reported", today, StringComparison.Ordinal);
        Assert.DoesNotContain("calls for somebody", today + here, StringComparison.Ordinal);
        Assert.Single(
            told.QuerySelectorAll("main *"),
            e => e.Children.Length == 0 && e.TextContent.Contains("Someone is hurting me", StringComparison.Ordinal)
        );
        Assert.Contains("on a device of the child's own", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Decide anew before another link", state, StringComparison.Ordinal);
        Assert.Contains("First decide whether it is safe", form, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task It_takes_a_yes_to_each_question_and_a_child_of_fourteen(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app, "Child11To13");
        using var _ = client;
        var young = await DisclosureSupport.Text(client, voice + "/own-device");
        var noForm = await client.Page(voice + "/own-device/decide");
        var caseUrl = voice.Split("/children")[0];
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Voice(client, caseUrl, "Child14To17");
        var without = await client.Fails(
            voice + "/own-device/decide",
            "I decide that it is safe",
            Yes("NotSupervised")
        );
        var empty = await client.Fails(voice + "/own-device/decide", "I decide that it is safe");
        var far = await client.Fails(
            voice + "/own-device/decide",
            "I decide that it is safe",
            [.. Yes(), ("SafeUntil", "2026-04-03")]
        );
        var form = await client.Page(voice + "/own-device/decide");
        using var once = await client.Submit(form, Yes(), "I decide that it is safe");
        using var twice = await client.Submit(form, Yes(), "I decide that it is safe");
        var stale = await client.Page(voice + "/own-device/link");
        var link = await Link(client, voice);
        // Set back to a younger band, nothing of it opens, and a form from before makes nothing.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Voice(client, caseUrl, "Child11To13");
        using var device = app.Anonymous();
        await AssertClosed(device, link);
        using var made = await client.Submit(
            stale,
            [("SessionOn", Yesterday), ("ReadsAt", "18:00"), HeldWithNobody],
            "Make the link"
        );

        Assert.Contains("Through June Dorn's own therapist", young, StringComparison.Ordinal);
        Assert.Empty(noForm.QuerySelectorAll("main form"));
        Assert.Contains("No account, app or copy shows others", without, StringComparison.Ordinal);
        Assert.Contains("Nobody would make the child show it", empty, StringComparison.Ordinal);
        Assert.Contains("decided until a day", far, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (once.StatusCode, twice.StatusCode));
        Assert.Single(await app.Rows<OwnDeviceDecision>());
        Assert.Single(await app.Rows<OwnDeviceLink>());
        Assert.Null((await made.Page()).QuerySelector("#link"));
    }

    [Fact]
    public async Task The_decision_ends_by_itself_and_so_does_what_a_child_was_told()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app);
        using var _ = client;
        await client.Send(
            voice + "/own-device/decide",
            "I decide that it is safe",
            [.. Yes(), ("SafeUntil", "2026-03-04")]
        );
        var (first, second) = (await Link(client, voice, "2026-03-03"), await Link(client, voice, "2026-03-03"));
        app.Clock.Set(new(2026, 3, 5, 4, 59, 0, TimeSpan.Zero));
        using var open = await Begin(app, first);
        app.Clock.Set(new(2026, 3, 5, 5, 0, 0, TimeSpan.Zero));
        using var device = app.Anonymous();
        await AssertClosed(device, second);
        using var again = await app.SignInAgain(client);
        await Decide(again, voice);
        var third = await Link(again, voice, "2026-03-04");
        await again.Send(voice + "/private", "The child asks to hear it again");

        await AssertClosed(device, third);
    }

    [Fact]
    public async Task Nothing_on_the_device_says_what_it_is_and_leaving_forgets_it()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        foreach (
            var (language, start, yes, leave) in new[]
            {
                ("en", "Start", "Yes", "Leave"),
                ("es", "Empezar", "Sí", "Salir"),
            }
        )
        {
            var link = await Link(client, voice, language: language, also: ("ChildCalled", "ليلى"));
            Assert.DoesNotContain("child", link, StringComparison.OrdinalIgnoreCase);
            using var device = app.Anonymous();
            var sources = new List<string> { (await device.Page(link)).Source.Text };
            var asked = await Start(device, link, start);
            sources.Add(asked.Source.Text);
            using var begun = await device.Submit(asked, [], yes);
            for (var at = 0; at < 6; at++)
            {
                sources.Add((await device.Page($"{Child}?s={at}")).Source.Text);
            }

            var hello = await device.Page(Child);
            using var left = await device.Submit(await device.Page($"{Child}?s=1"), [], leave);
            sources.Add((await device.Page("/blank")).Source.Text);
            sources.Add((await device.Page($"/child/finished?home=true&language={language}")).Source.Text);

            Assert.Equal(language, hello.DocumentElement.GetAttribute("lang"));
            Assert.Equal(language == "en" ? "Questions" : "Preguntas", hello.Title);
            Assert.Contains("ليلى", hello.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal("/blank", left.Headers.Location?.OriginalString);
            Assert.Equal("\"cookies\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
            Assert.All(
                sources,
                s =>
                {
                    foreach (
                        var word in (string[])
                            ["therap", "terap", "reknit ", ">reknit", "Harbor", "practice", "Dorn", "manifest"]
                    )
                    {
                        Assert.DoesNotContain(word, s, StringComparison.OrdinalIgnoreCase);
                    }
                }
            );
        }
    }

    [Fact]
    public async Task A_page_left_lying_is_over_after_half_an_hour_and_asks_for_no_code()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app);
        using var _ = client;
        await Decide(client, voice);
        using var device = await Begin(app, await Link(client, voice));
        await device.Tap($"{Child}?s=1", "9");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        using var over = await device.Get(Child);
        using var told = await device.Follow(over);
        var last = (await told.Page()).Body!.TextContent;
        using var forgot = await device.Get("/child/finished?home=true");

        Assert.Equal("/child/finished", over.Headers.Location?.OriginalString);
        Assert.Contains("That is all.", last, StringComparison.Ordinal);
        Assert.DoesNotContain("tablet", last, StringComparison.Ordinal);
        Assert.DoesNotContain("code", last, StringComparison.OrdinalIgnoreCase);
        Assert.True(told.Headers.Contains("Clear-Site-Data"));
        Assert.False(forgot.Headers.Contains("Clear-Site-Data"));
    }
}
