using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Outbox.Jobs;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>A child's own page: what it shows, what it keeps, whom it calls, and that nothing else is reached from it.</summary>
[TestsPage<ChildPage>]
[TestsPage<ChildFinishedPage>]
[TestsPage<OpenChildSpacePage>]
[TestsPage<ListVoicesPage>]
[TestsPage<ShowVoicePage>]
[TestsPage<ListOpenSpacesPage>]
public sealed class ChildPageTests
{
    [Theory, OnBothDatabases]
    public async Task A_child_answers_and_only_the_practice_reads_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var tablet = await Tablet(app, client, voice, mayHear: "Tobin");

        var first = Screen(await tablet.Page(Child)).TextContent;
        await tablet.Tap(Child, "Quite worried");
        await tablet.Tap($"{Child}?s=1", "Not safe");
        await tablet.Tap($"{Child}?s=1", "Very safe");
        await tablet.Tap($"{Child}?s=2", "I don't know");
        await tablet.Tap($"{Child}?s=3", "Skip");
        await tablet.Tap($"{Child}?s=4", "Tobin");
        await tablet.Tap($"{Child}?s=5", "Next", ("words", "I liked the <game>."));
        var review = Screen(await tablet.Page($"{Child}?s=6")).TextContent;
        var before = await DisclosureSupport.Text(client, voice);
        await tablet.Tap($"{Child}?s=6", "Done");
        var after = await DisclosureSupport.Text(client, voice);

        Assert.Contains("How worried are you now", first, StringComparison.Ordinal);
        Assert.Contains("Very safe", review, StringComparison.Ordinal);
        Assert.DoesNotContain("Not safe", review, StringComparison.Ordinal);
        // Until the child is done it is nobody's but the child's.
        Assert.DoesNotContain("3 of 4", before, StringComparison.Ordinal);
        Assert.Contains("3 of 4", after, StringComparison.Ordinal);
        Assert.Contains("4 of 4", after, StringComparison.Ordinal);
        Assert.Contains("“I don't know”", after, StringComparison.Ordinal);
        Assert.Contains("I liked the <game>.", after, StringComparison.Ordinal);
        Assert.Contains("pass on to Tobin", after, StringComparison.Ordinal);
        Assert.Contains(
            "Open a page with a code",
            await DisclosureSupport.Text(tablet, Child),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Last heard on",
            await DisclosureSupport.Text(client, voice[..voice.LastIndexOf('/')]),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task The_device_shows_the_childs_page_and_nothing_else_until_it_ends(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var opened = await client.Submit(
            await client.Page($"{voice}/ask?when=Before"),
            [("WasAlone", "true"), CheckInSupport.HeldWithNobody],
            "Open it on this device"
        );

        Assert.Equal(Child, opened.Headers.Location?.OriginalString);
        foreach (var url in (string[])["/", voice, "/sign-in", "/portal", "/help-now", "/look", "/account"])
        {
            using var elsewhere = await client.Get(url);
            Assert.Equal(Child, elsewhere.Headers.Location?.OriginalString);
        }

        await client.Tap($"{Child}?s=1", "So-so");
        var over = await client.Page($"{Child}?s=1");
        using var ended = await client.Submit(over, [], "I am done");
        using var back = await client.Get(voice);

        Assert.Equal("/child/finished?language=en", ended.Headers.Location?.OriginalString);
        Assert.StartsWith("/sign-in", back.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_works_once_for_ten_minutes_and_on_no_parents_device(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        var code = await Code(client, voice);
        using var first = app.Anonymous();
        using var second = app.Anonymous();
        using var taken = await first.PostForm(Child, ("Code", code.ToLowerInvariant()));
        using var again = await second.PostForm(Child, ("Code", code));
        var late = await Code(client, voice);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        using var tooLate = await second.PostForm(Child, ("Code", late));
        app.Clock.Advance(TimeSpan.FromMinutes(80));
        using var overdue = await first.PostAsync("/child?handler=Stop", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("does not work", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("does not work", await tooLate.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, overdue.StatusCode);
        Assert.Contains(
            "Open a page with a code",
            await DisclosureSupport.Text(first, Child),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Danger_is_told_at_once_and_waits_for_a_decision_on_a_report(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var tablet = await Tablet(app, client, voice);

        var shown = Screen(await tablet.Tap($"{Child}?shows=Help", "Someone is hurting me")).TextContent;
        await tablet.Tap($"{Child}?shows=Help", "Someone is hurting me");
        var today = await DisclosureSupport.Text(client, "/");
        var told = await client.Page(voice.Split("/children")[0] + "/told-harm");
        var here = await DisclosureSupport.Text(client, "/children-here");
        await client.Send("/children-here", "I am going there");

        Assert.Contains("reads this now, before you leave today", shown, StringComparison.Ordinal);
        Assert.Contains("1-800-422-4453", shown, StringComparison.Ordinal);
        Assert.Contains("decide whether it must be reported", today, StringComparison.Ordinal);
        Assert.Contains("A child here calls for somebody", today, StringComparison.Ordinal);
        Assert.Single(
            told.QuerySelectorAll("main *"),
            e => e.Children.Length == 0 && e.TextContent.Contains("Someone is hurting me", StringComparison.Ordinal)
        );
        Assert.Contains("The child calls for somebody", here, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "The child calls for somebody",
            await DisclosureSupport.Text(client, "/children-here"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_call_is_heard_also_from_a_page_that_ended_and_stands_until_somebody_comes(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var tablet = await Tablet(app, client, voice);
        var page = await tablet.Page($"{Child}?shows=Help");
        await client.Send(voice, "End it and keep what was said");

        using var called = await tablet.Submit(page, [], "Call a grown-up here");
        using var told = await tablet.Submit(page, [], "I am in danger");
        using var again = await tablet.Submit(page, [], "I am in danger");
        using var another = await tablet.Submit(page, [], "Someone is hurting me");
        var here = await DisclosureSupport.Text(client, "/children-here");
        var harm = await client.Page(voice.Split("/children")[0] + "/told-harm");
        await client.Send("/children-here", "I am going there");

        Assert.Contains("The child calls for somebody", here, StringComparison.Ordinal);
        Assert.Single(Saying("I am in danger"));
        Assert.Single(Saying("Someone is hurting me"));
        Assert.Contains(
            "No child's page is open",
            await DisclosureSupport.Text(client, "/children-here"),
            StringComparison.Ordinal
        );

        IEnumerable<AngleSharp.Dom.IElement> Saying(string words) =>
            harm.QuerySelectorAll("main *")
                .Where(e => e.Children.Length == 0 && e.TextContent.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_Spanish_no_word_of_the_page_is_English_and_the_youngest_see_three_faces()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app, "Child4To6");
        using var _ = client;
        using var tablet = await Tablet(app, client, voice, "Before", language: "es");

        var hello = await tablet.Page(Child);
        var feel = await tablet.Page($"{Child}?s=1");

        Assert.Equal("es", hello.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Hola, ", Screen(hello).TextContent, StringComparison.Ordinal);
        Assert.Contains("¿Cómo te sientes ahora?", Screen(feel).TextContent, StringComparison.Ordinal);
        Assert.Equal(3, Screen(feel).QuerySelectorAll("button[name=raw] svg.face").Length);
        Assert.DoesNotContain(" the ", feel.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_said_on_a_page_that_nobody_ended_is_on_record_when_it_is_over(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var tablet = await Tablet(app, client, voice);
        await tablet.Tap(Child, "A tiny bit");
        await tablet.Tap($"{Child}?s=1&shows=None", "Skip");
        app.Clock.Advance(TimeSpan.FromMinutes(91));
        using var therapist = await app.SignInAgain(client);

        var kept = "";
        for (var tries = 0; tries < 60 && !kept.Contains("1 of 4", StringComparison.Ordinal); tries++)
        {
            await app.Services.RunOne();
            kept = await DisclosureSupport.Text(therapist, voice);
        }

        await app.Within(
            client.Member!.Practice,
            async services => Assert.Empty(await services.GetRequiredService<CaseworkDb>().WorkingTexts.ToListAsync())
        );
        Assert.Contains("1 of 4", kept, StringComparison.Ordinal);
        Assert.Contains("Ended before its end", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "waits to be kept",
            await DisclosureSupport.Text(therapist, "/"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_and_presses_of_stop_at_the_same_moment_are_all_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var tablet = await Tablet(app, client, voice);
        var page = await tablet.Page(Child);

        var presses = Enumerable
            .Range(0, 6)
            .Select(async n =>
            {
                using var answer =
                    n == 3 ? await tablet.Submit(page, [], "A tiny bit") : await tablet.Submit(page, [], "Stop");
            });
        await Task.WhenAll(presses);
        await client.Send(voice, "End it and keep what was said");
        var kept = await DisclosureSupport.Text(client, voice);

        Assert.Contains("Stop was pressed 5 times", kept, StringComparison.Ordinal);
        Assert.Contains("1 of 4", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_therapist_ended_is_known_to_be_over_on_the_tablet()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var (client, voice) = await Family(app);
        using var _ = client;
        using var tablet = await Tablet(app, client, voice);

        // As the page's script sends it.
        var token = (await tablet.Page(Child)).QuerySelector("input[name=__RequestVerificationToken]")!;
        using var press = new HttpRequestMessage(HttpMethod.Post, $"{Child}?handler=Stop")
        {
            Content = new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]),
            Headers = { { "X-Child", "1" } },
        };
        using var goesOn = await tablet.Get($"{Child}?handler=Here");
        await client.Send(voice, "End it and keep what was said");
        using var over = await tablet.Get($"{Child}?handler=Here");
        using var late = await tablet.SendAsync(press);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (goesOn.StatusCode, over.StatusCode));
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
    }

    private static async Task<(SignedInClient Therapist, string Voice)> Family(
        ReknitApp app,
        string band = "Child7To10"
    )
    {
        var practice = await app.NewPractice();
        var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        return (client, await Voice(client, caseUrl, band));
    }
}
