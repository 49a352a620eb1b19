using Reknit.Domain.Access;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A hard word that a note says by mistake is struck by two clinicians: it counts nowhere, and stays to be read.</summary>
public sealed class StrikeHardWordTests
{
    private const string Because = "The tick was meant for the line below.";

    [Theory, OnBothDatabases]
    public async Task Two_strike_one_hard_word_and_the_others_of_the_note_go_on_counting(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", today);
        await Write(client, way + "/step-session", ("Form.HeldOn", $"{today:yyyy-MM-dd}"), ("Form.Peak", "1"));
        var add = await AddTo(client, way);
        await Write(client, add, ("Form.TooMuch", "true"), ("Form.SomebodyPushed", "true"));
        var page = await client.Page(way + "/step-session");
        var (tooMuch, pushed) = (Link(page, "TooMuch")!, Link(page, "Pushed")!);

        var together = await client.Send(tooMuch, StrikeSupport.Ask, ("Because", Because));
        var before = await Account(app, client, way);
        var alone = await client.Page(together);
        var read = await DisclosureSupport.Text(lead, together);
        await lead.Send(together, "I sign it too");
        var struck = await Account(app, client, way);
        var after = await client.Page(way + "/step-session");
        using var again = await client.Get(tooMuch);
        using var atDesk = await desk.Get(pushed);
        // A later note of the same session leaves it readable, and what it says again counts again.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Write(client, await AddTo(client, way), ("Form.NextDay", "0"));
        var added = await DisclosureSupport.Text(client, way + "/step-session");
        var stays = await Account(app, client, way);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Write(client, await AddTo(client, way), ("Form.TooMuch", "true"));
        var anew = await Account(app, client, way);

        Assert.Equal((true, true), (before.TooMuch, before.SomebodyPushed));
        Assert.DoesNotContain("I sign it too", alone.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("it was too much", read, StringComparison.Ordinal);
        Assert.Equal((false, true), (struck.TooMuch, struck.SomebodyPushed));
        var shown = DisclosureSupport.Collapse(after.Body!.TextContent);
        Assert.Contains("that it was too much. It counts nowhere.", shown, StringComparison.Ordinal);
        Assert.Contains(Because, shown, StringComparison.Ordinal);
        Assert.Null(Link(after, "TooMuch"));
        Assert.NotNull(Link(after, "Pushed"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, again.StatusCode);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, atDesk.StatusCode);
        Assert.Contains(Because, added, StringComparison.Ordinal);
        Assert.Equal((false, 0), (stays.TooMuch, stays.NextDay));
        Assert.True(anew.TooMuch);
    }

    private static string? Link(AngleSharp.Html.Dom.IHtmlDocument page, string word) =>
        page.QuerySelector($"main a[href^='/strike/StepNotes-{word}/']")?.GetAttribute("href");

    private static async Task<string> AddTo(HttpClient client, string way) =>
        (await client.Page(way + "/step-session")).QuerySelector("a[href*='step-session?of=']")!.GetAttribute("href")!;

    private static Task<string> Write(HttpClient client, string url, params (string, string)[] fields) =>
        client.Send(url, "Write it down", fields);

    private static async Task<StepAccount> Account(ReknitApp app, SignedInClient client, string way)
    {
        StepAccount? account = null;
        await app.Within(
            client.PracticeId,
            async services =>
            {
                var actor = new Actor(client.PracticeId, client.PersonId, Role.Therapist, default);
                var row = (await OnFile(services, client, way)).Row;
                var views = await services.GetRequiredService<StepsOnFile>().Views(actor, row, default);
                account = Assert.Single(views).Account;
            }
        );
        return account!;
    }
}
