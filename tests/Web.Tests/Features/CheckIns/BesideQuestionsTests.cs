using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>What a child finds beside the questions of a page, and what is kept of words, drawings and presses.</summary>
public sealed class BesideQuestionsTests
{
    private const string Today = "What happens today";
    private const string Again = "Tell me again what is private";

    [Theory, OnBothDatabases]
    public async Task Pictures_arranged_for_the_day_are_on_the_page_before_the_visit(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, _, voice) = await Family(app);
        using var __ = client;
        using var none = await Tablet(app, client, voice, "Before");
        await VisitSupport.Arrange(client, voice, "Tobin", "Papa T", "Arrive", "AdultComesIn", "FiveMinutes", "GoHome");
        using var before = await Tablet(app, client, voice, "Before", language: "es");
        using var after = await Tablet(app, client, voice, "After");
        var pictures = await before.Page($"{Child}?s=1&shows=Pictures");
        var withNone = await none.Page($"{Child}?shows=Pictures");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await app.SignInAgain(client);
        using var nextDay = await Tablet(app, later, voice, "Before");

        Assert.Equal(
            ["Llego", "Entra Papa T", "Cinco minutos más", "Me voy a casa"],
            Screen(pictures).QuerySelectorAll(".schedule-part > span[dir]").Select(s => s.TextContent)
        );
        Assert.Contains(
            "Cinco minutos",
            Assert.Single(Screen(pictures).QuerySelectorAll(".schedule-warning")).TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Puedes decir que no", Screen(pictures).TextContent, StringComparison.Ordinal);
        Assert.Contains("Qué pasa hoy", pictures.QuerySelector(".child-head")!.TextContent, StringComparison.Ordinal);
        // Nothing else of the case: the adult stands there as the child calls them.
        Assert.DoesNotContain("Tobin", Screen(pictures).TextContent, StringComparison.Ordinal);
        Assert.Contains("Hi, ", Screen(withNone).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Today, withNone.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Today, await DisclosureSupport.Text(after, Child), StringComparison.Ordinal);
        Assert.DoesNotContain(Today, await DisclosureSupport.Text(nextDay, Child), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task After_a_no_the_pictures_do_not_show_that_adult_coming_in(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, caseUrl, voice) = await Family(app);
        using var _ = client;
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await VisitSupport.Arrange(client, voice, "Tobin", "Papa", "Arrive", "AdultComesIn", "FiveMinutes", "GoHome");
        using var tablet = await OfStep(app, client, way);
        var asked = await tablet.Page($"{Child}?s=2");
        await tablet.Tap($"{Child}?s=2", "OK to try a little");
        var willing = await tablet.Page($"{Child}?s=2&shows=Pictures");
        await tablet.Tap($"{Child}?s=2", "Not today");
        var unwilling = await tablet.Page($"{Child}?s=3&shows=Pictures");
        await tablet.Tap($"{Child}?s=3", "Done");
        using var again = await Tablet(app, client, voice, "Before");
        var afterwards = await DisclosureSupport.Text(again, Child);
        // With nobody who comes in they are the child's own day again.
        var arranged = await client.Page(voice + "/schedule/arrange");
        arranged = await VisitSupport.Press(client, arranged, "button[aria-label^='Remove: Papa']");
        using (await client.Submit(arranged, [], "Keep these pictures")) { }
        using var alone = await Tablet(app, client, voice, "Before");

        Assert.True(Button(asked));
        Assert.Contains("Papa comes in", Screen(willing).TextContent, StringComparison.Ordinal);
        Assert.False(Button(unwilling));
        Assert.Contains("This is what you said", Screen(unwilling).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Today, afterwards, StringComparison.Ordinal);
        Assert.Contains(Today, await DisclosureSupport.Text(alone, Child), StringComparison.Ordinal);

        static bool Button(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.QuerySelector("[data-pictures]") is { } form && !form.HasAttribute("hidden");
    }

    [Theory, OnBothDatabases]
    public async Task A_child_who_asks_to_hear_again_reads_the_words_and_is_told_anew_before_the_next_page(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var (client, _, voice) = await Family(app);
        using var __ = client;
        using var tablet = await Tablet(app, client, voice, also: ("TherapistCalled", "Sam"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await tablet.Tap(Child, "A tiny bit");

        using var first = await tablet.Submit(await tablet.Page($"{Child}?s=1"), [], Again);
        var words = Screen(await first.Page()).TextContent;
        using (await tablet.Submit(await tablet.Page($"{Child}?s=1"), [], Again)) { }
        var judge = Screen(await tablet.Page($"{Child}?s=1&shows=Private&p=3")).TextContent;
        var last = Screen(await tablet.Page($"{Child}?s=1&shows=Private&p=99")).TextContent;
        var goesOn = Screen(await tablet.Page($"{Child}?s=1")).TextContent;
        var told = await DisclosureSupport.Text(client, voice + "/private");
        var refused = await client.Fails(
            voice + "/ask",
            "Make a code for a tablet",
            ("WasAlone", "true"),
            HeldWithNobody
        );
        var onRecord = await Asked(app, client);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Explain(client, voice);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using (await tablet.Submit(await tablet.Page($"{Child}?s=1"), [], Again)) { }
        await tablet.Tap($"{Child}?s=4", "Done");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("Sam tells you:", words, StringComparison.Ordinal);
        Assert.Contains("Mostly, what you tell me stays between us.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("judge", words, StringComparison.Ordinal);
        Assert.Contains("A judge can order me to tell more.", judge, StringComparison.Ordinal);
        Assert.Contains("Sam talks with you about this again.", last, StringComparison.Ordinal);
        Assert.Contains("How safe did you feel", goesOn, StringComparison.Ordinal);
        Assert.Contains("the child asked to hear it again", told, StringComparison.Ordinal);
        Assert.Contains("explained again since the child asked", refused, StringComparison.Ordinal);
        // Twice before it was told anew counts once, and once more after that.
        Assert.Equal((1, 2), (onRecord, await Asked(app, client)));
        Assert.Contains("1 of 4", await DisclosureSupport.Text(client, voice), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Words_and_a_drawing_in_one_answer_are_both_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, _, voice) = await Family(app);
        using var __ = client;
        (string, string)[] free = [("Chosen", "after.ok-thing.7-10"), ("Chosen", "after.nobody-asked.7-10")];
        using var tablet = await Tablet(app, client, voice, also: free);
        await tablet.Tap(Child, "Next", ("words", "A dog, \"Rex\""), ("lines", "10,20 30,40;5,5"));
        await tablet.Tap($"{Child}?s=1", "Next", ("words", "It was <loud>."), ("lines", "<svg>"));
        var back = Screen(await tablet.Page(Child));
        var review = Screen(await tablet.Page($"{Child}?s=2"));
        await tablet.Tap($"{Child}?s=2", "Done");
        var shown = await client.Page(voice);
        var read = await client.Page(shown.QuerySelector("main a[href*='/read/']")!.GetAttribute("href")!);

        Assert.Equal("A dog, \"Rex\"", back.QuerySelector("textarea")!.TextContent);
        Assert.Equal("10,20 30,40;5,5", back.QuerySelector("input[name=lines]")!.GetAttribute("value"));
        foreach (var page in (AngleSharp.Dom.IElement[])[review, shown.Body!, read.Body!])
        {
            Assert.Contains("A dog, \"Rex\"", page.TextContent, StringComparison.Ordinal);
            Assert.Equal(2, Assert.Single(page.QuerySelectorAll("svg.drawing")).QuerySelectorAll("polyline").Length);
            // What is no drawing takes no words with it.
            Assert.Contains("It was <loud>.", page.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Something_agreed_that_was_not_kept_is_on_record_also_from_a_page_that_ended(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, caseUrl, voice) = await Family(app);
        using var _ = client;
        const string Broken = "Something we agreed was not kept";
        const string OnRecord = "Something that was agreed was not kept";
        using var open = await Tablet(app, client, voice);
        var help = await open.Page($"{Child}?shows=Help");
        using (await open.Submit(help, [], Broken)) { }
        var atOnce = await Count(client, voice, OnRecord);
        await client.Send(voice, "End it and keep what was said");
        using (await open.Submit(help, [], Broken)) { }
        var kept = await Count(client, voice, OnRecord);

        using var ended = await Tablet(app, client, voice);
        var late = await ended.Page($"{Child}?shows=Help");
        await client.Send(voice, "End it and keep what was said");
        using (await ended.Submit(late, [], Broken)) { }
        using (await ended.Submit(late, [], Broken)) { }

        Assert.Equal((1, 1), (atOnce, kept));
        Assert.Equal(2, await Count(client, voice, OnRecord));
        Assert.Contains(
            "The child calls for somebody",
            await DisclosureSupport.Text(client, "/children-here"),
            StringComparison.Ordinal
        );
        // It is no disclosure of harm, and asks for no decision on a report.
        Assert.DoesNotContain(
            "agreed",
            await DisclosureSupport.Text(client, caseUrl + "/told-harm"),
            StringComparison.Ordinal
        );
    }

    private static async Task<int> Count(HttpClient client, string url, string title) =>
        (await client.Page(url))
            .QuerySelectorAll("main .banner *")
            .Count(e => e.Children.Length == 0 && e.TextContent.Trim() == title);

    private static async Task<int> Asked(ReknitApp app, SignedInClient client)
    {
        var asked = 0;
        await app.Within(
            client.PracticeId,
            async services => asked = await services.GetRequiredService<CaseworkDb>().PrivacyAskedAgain.CountAsync()
        );
        return asked;
    }

    private static async Task<HttpClient> OfStep(ReknitApp app, HttpClient therapist, string way)
    {
        using var made = await therapist.Submit(
            await therapist.Page(way + "/ask?step=PhotoOrVoice"),
            [("Step", "PhotoOrVoice"), ("Place", "in the blue room"), ("AdultCalled", "Papa"), ("WasAlone", "true")],
            "Make a code for a tablet"
        );
        var tablet = app.Anonymous();
        using var taken = await tablet.PostForm(
            Child,
            ("Code", (await made.Page()).QuerySelector("output")!.TextContent)
        );
        return tablet;
    }

    private static async Task<(SignedInClient Therapist, string Case, string Voice)> Family(ReknitApp app)
    {
        var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        return (client, caseUrl, await Voice(client, caseUrl));
    }
}
