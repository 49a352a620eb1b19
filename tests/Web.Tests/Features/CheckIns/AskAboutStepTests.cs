using Reknit.Domain.Access;
using Reknit.Web.Features.Phases.Asking;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>A child is asked about one step on their own page, and the answer binds the way.</summary>
[TestsPage<AskAboutStepPage>]
public sealed class AskAboutStepTests
{
    private const string Question =
        "Today's idea is this: look at a photo of Papa, or hear their voice, in the blue room.";

    [Theory, OnBothDatabases]
    public async Task A_yes_and_a_no_reach_the_way_and_a_no_is_not_asked_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");

        var asked = await Answer(app, client, way, "OK to try a little");
        var afterYes = await DisclosureSupport.Text(client, way + "/asked");
        var read = (await client.Page(voice)).QuerySelector("main a[href*='/read/']")!.GetAttribute("href")!;
        var binds = await client.Page(read);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await SignInAgain(
            app,
            client,
            async again =>
            {
                await Answer(app, again, way, "Don't ask again. I will tell you.");
                var afterNo = await DisclosureSupport.Text(again, way + "/asked");
                var shown = await DisclosureSupport.Text(again, way);
                app.Clock.Advance(TimeSpan.FromMinutes(5));
                var refused = await again.Fails(way + "/ask?step=PhotoOrVoice", "Make a code for a tablet", Filled);
                Assert.Contains("No, ", afterNo, StringComparison.Ordinal);
                Assert.Contains("Don't ask me again", refused, StringComparison.Ordinal);
                Assert.Contains("rest", shown, StringComparison.OrdinalIgnoreCase);
                await Answer(app, again, way, "Yes", ("ChildRaisedIt", "true"));
                Assert.Contains("Yes, ", await DisclosureSupport.Text(again, way + "/asked"), StringComparison.Ordinal);
            }
        );

        // What a child answered to a step is no text that somebody corrects: another answer is an answer.
        Assert.Contains("An answer to a step binds", binds.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(binds.QuerySelectorAll("main textarea"));
        Assert.Contains(Question, asked, StringComparison.Ordinal);
        Assert.Contains("OK to try a little", afterYes, StringComparison.Ordinal);
        Assert.Contains("in the blue room", afterYes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_who_froze_before_they_were_ever_asked_is_not_asked_the_same_week()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var other = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        await VisitSupport.Happened(client, voice, "Tobin", "Froze");

        var refused = await client.Fails(way + "/ask?step=PhotoOrVoice", "Make a code for a tablet", Filled);
        var aboutMira = await client.Page(other + "/ask?step=PhotoOrVoice");

        Assert.Contains("The days to wait after a no are over", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("from 20", aboutMira.Body!.TextContent, StringComparison.Ordinal);
    }

    private static (string, string)[] Filled =>
        [("Step", "PhotoOrVoice"), ("Place", "in the blue room"), ("AdultCalled", "Papa"), ("WasAlone", "true")];

    /// <returns>The question as the child read it.</returns>
    private static async Task<string> Answer(
        ReknitApp app,
        HttpClient therapist,
        string way,
        string words,
        params (string, string)[] also
    )
    {
        using var made = await therapist.Submit(
            await therapist.Page(way + "/ask?step=PhotoOrVoice"),
            [.. Filled, .. also],
            "Make a code for a tablet"
        );
        var code = (await made.Page()).QuerySelector("output")!.TextContent;
        using var tablet = app.Anonymous();
        using var taken = await tablet.PostForm(Child, ("Code", code));
        await tablet.Tap($"{Child}?s=1", "Calm");
        var question = Screen(await tablet.Page($"{Child}?s=2")).TextContent;
        await tablet.Tap($"{Child}?s=2", words);
        await tablet.Tap($"{Child}?s=3", "Done");
        return question;
    }

    private static async Task SignInAgain(ReknitApp app, SignedInClient client, Func<HttpClient, Task> work)
    {
        using var again = await app.SignInAgain(client);
        await work(again);
    }
}
