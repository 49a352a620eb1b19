using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>What a child chose and wants for visits, and the pictures of one.</summary>
[TestsPage<ShowVisitPage>]
[TestsPage<ChooseForVisitPage>]
[TestsPage<SayForVisitPage>]
[TestsPage<ShowSchedulePage>]
[TestsPage<ArrangeSchedulePage>]
public sealed class VisitTests
{
    [Theory, OnBothDatabases]
    public async Task What_the_child_chose_with_one_adult_counts_for_their_gate_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, caseUrl, voice) = await Family(app);
        using var _ = client;
        var (tobin, mira) = (
            await WaySupport.Begin(client, caseUrl, "June", "Tobin"),
            await WaySupport.Begin(client, caseUrl, "June", "Mira")
        );
        await VisitSupport.Choose(
            client,
            voice,
            "Tobin",
            ("Seat", "ByChild", "By the window"),
            ("Place", "ByChild", "The blue room"),
            ("Length", "LeftToTherapist", "")
        );
        var empty = await client.Fails(
            await VisitSupport.ChooseUrl(client, voice, "Tobin"),
            "Keep the choices",
            ("Lines[0].Chosen", "ByChild")
        );
        await VisitSupport.Choose(client, voice, "Tobin", ("Seat", "ByChild", "By the door"));
        var shown = await DisclosureSupport.Text(client, voice + "/visit");
        var (tobins, miras) = (
            await VisitSupport.ChooseUrl(client, voice, "Tobin"),
            await VisitSupport.ChooseUrl(client, voice, "Mira")
        );
        // As the page's script keeps it a moment after the last key.
        var form = (await client.Page(tobins)).QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Lines[0].Words"] = "Under the oak";
        var path = new Uri(client.BaseAddress!, tobins).AbsolutePath;
        using var typed = await client.PostAsync(
            $"/typed?page={Uri.EscapeDataString(path)}",
            new FormUrlEncodedContent(fields)
        );
        Assert.True(typed.IsSuccessStatusCode);

        // What was typed about one adult waits for that one alone.
        Assert.Contains("Under the oak", (await client.Page(tobins)).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Under the oak", (await client.Page(miras)).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("2 of 7 chosen by the child", shown, StringComparison.Ordinal);
        Assert.Contains("0 of 7 chosen by the child", shown, StringComparison.Ordinal);
        Assert.Contains("“By the door”", shown, StringComparison.Ordinal);
        Assert.Contains("Said before: 1", shown, StringComparison.Ordinal);
        Assert.Contains("“By the window”", shown, StringComparison.Ordinal);
        Assert.Contains("has them where the child chose", empty, StringComparison.Ordinal);
        Assert.Equal((2, 0), (await Chosen(app, client, tobin), await Chosen(app, client, mira)));
    }

    [Theory, OnBothDatabases]
    public async Task A_later_word_stands_the_first_stays_on_record_and_a_question_is_answered(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, _, voice) = await Family(app);
        using var __ = client;
        await VisitSupport.Say(
            client,
            voice,
            "Question",
            ("Form.Words", "Why did you go?"),
            ("Form.WhoAnswers", "Papa")
        );
        await VisitSupport.Say(client, voice, "Topic", ("Form.Topic", "NotYet"), ("Form.Words", "School"));
        var nobody = await client.Fails(
            voice + "/visit/say?about=Snack",
            "Put it on record",
            ("Form.Words", "No peanuts")
        );
        var waiting = await client.Page(voice + "/visit");
        var answer = waiting
            .QuerySelectorAll("a[href*='instead=']")
            .First(a => a.TextContent.Contains("Why did you go?", StringComparison.Ordinal))
            .GetAttribute("href")!;
        await client.Send(answer, "Put it on record", ("Form.CameBack", "He was ill, and it was not you."));
        var shown = await DisclosureSupport.Text(client, voice + "/visit");

        Assert.Contains(
            "Nothing came back yet",
            DisclosureSupport.Collapse(waiting.Body!.TextContent),
            StringComparison.Ordinal
        );
        Assert.Contains("He was ill, and it was not you.", shown, StringComparison.Ordinal);
        Assert.Contains("Who answers: Papa.", shown, StringComparison.Ordinal);
        Assert.Contains("Said before: 1", shown, StringComparison.Ordinal);
        Assert.Contains("Not yet", shown, StringComparison.Ordinal);
        Assert.Contains("The child said it.", nobody, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Pictures_are_put_in_order_without_a_script_and_kept_with_their_warning(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var (client, _, voice) = await Family(app);
        using var __ = client;
        await VisitSupport.SayAbout(client, voice, "Called", "Tobin", "Papa T");
        var page = await client.Page(voice + "/schedule/arrange");
        foreach (var part in (string[])["GoHome", "AdultComesIn", "Snack"])
        {
            page = await VisitSupport.Press(client, page, $"button[name=add][value={part}]");
        }

        page = await VisitSupport.Press(client, page, "button[aria-label^='Down: I go home']");
        page = await VisitSupport.Press(client, page, "button[aria-label^='Remove: Snack']");
        var unsaved = await DisclosureSupport.Text(client, voice + "/schedule");
        var tobin = VisitSupport.Person(page, "With", "Tobin");
        using var refused = await client.Submit(
            page,
            [("With", tobin), ("AdultCalled", "Papa T")],
            "Keep these pictures"
        );
        var said = (await refused.Page()).Body!.TextContent;
        page = await VisitSupport.Press(client, page, "button[name=add][value=FiveMinutes]");
        page = await VisitSupport.Press(client, page, "button[aria-label^='Up: Five']");
        using var kept = await client.Submit(page, [("With", tobin), ("AdultCalled", "Papa T")], "Keep these pictures");
        var shown = await client.Page(voice + "/schedule?language=es");

        Assert.Contains("No pictures yet", unsaved, StringComparison.Ordinal);
        Assert.Contains("Five minutes before the end", said, StringComparison.Ordinal);
        Assert.Equal(
            ["Entra Papa T", "Cinco minutos más", "Me voy a casa"],
            shown.QuerySelectorAll(".schedule-part > span[dir]").Select(s => s.TextContent)
        );
        Assert.Single(shown.QuerySelectorAll(".schedule-warning svg"));
    }

    private static async Task<(SignedInClient Therapist, string Case, string Voice)> Family(ReknitApp app)
    {
        var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        return (client, caseUrl, await CheckInSupport.Voice(client, caseUrl));
    }

    private static async Task<int> Chosen(ReknitApp app, SignedInClient client, string way)
    {
        var chosen = -1;
        await app.Within(
            client.PracticeId,
            async services => chosen = (await WaySupport.Known(services, client, way)).Choices.ByChild
        );
        return chosen;
    }
}
