using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Strikes;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>From a screen or a disclosure: a hold by one press, and nothing that one person alone makes disappear.</summary>
[TestsPage<ProposeStrikePage>]
[TestsPage<HoldCasePage>]
public sealed class StrikeAndHoldTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task Something_disclosed_counts_until_a_second_clinician_has_signed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await HistorySupport.Told(client, caseUrl, "June", on);
        var list = caseUrl + "/told-harm";
        var alone = await HistorySupport.StrikeOf(client, list, "HarmDisclosures");
        var strike = StrikeSupport.Url(alone);
        using var away = await client.Get(alone);
        var early = await client.Fails(strike, StrikeSupport.Ask, ("Because", "Of another family"));
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");

        var together = await client.Send(strike, StrikeSupport.Ask, ("Because", "Of another family"));
        var counts = await DisclosureSupport.Text(client, list);
        var own = await DisclosureSupport.Text(client, together);
        var task = await lead.MainText("/");
        await lead.Send(together, "I sign it too");
        var struck = await DisclosureSupport.Text(client, list);
        var row = await app.Ask(practice, db => db.HarmDisclosures.SingleAsync());

        Assert.Equal(strike, away.Headers.Location!.OriginalString);
        Assert.Contains("No way of this case was begun", early, StringComparison.Ordinal);
        Assert.Contains("No decision on a report yet", counts, StringComparison.Ordinal);
        Assert.DoesNotContain("I sign it too", own, StringComparison.Ordinal);
        Assert.Contains("A decision asks for a second clinician", task, StringComparison.Ordinal);
        Assert.Contains("Struck: Of another family", struck, StringComparison.Ordinal);
        Assert.Equal(client.PersonId, row.StruckBy);
    }

    [Fact]
    public async Task A_practice_of_one_strikes_a_positive_screen_with_a_consultant()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var june = await MeasureSupport.Of(client, caseUrl, "June");
        var screen = await MeasureSupport.Take(client, june, "asq", MeasureSupport.Acute);
        var strike = StrikeSupport.Url(screen[..^"/follow-up".Length] + "/strike");
        var together = await client.Send(strike, StrikeSupport.Ask, ("Because", "The sheet of another child."));
        var consultant = await app.NewConsultant(practice);
        var (link, code) = await ConsultSupport.Ask(app, client, together, consultant);
        using var outside = app.Anonymous();
        using var opened = await outside.PostForm(link, ("Code", code));
        var page = await opened.Page();
        using var signed = await outside.Submit(
            page,
            [("TypedName", "Ada Quill"), ("SaysSo", "true")],
            "I sign it too"
        );
        var row = await app.Ask(practice, db => db.Screens.SingleAsync());

        Assert.Contains("Struck as a mistake", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.StruckAt);
        Assert.False(row.NeedsFollowUp);
    }

    [Theory, OnBothDatabases]
    public async Task One_press_holds_every_way_and_a_severe_screen_is_repeated_before_it_ends(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Begin(client, caseUrl, "June", "Mira");
        var before = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await WaySupport.TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", before);
        await WaySupport.Train(app, client, TrainingTopic.DomesticViolence);
        var mira = await MeasureSupport.Of(client, caseUrl, "Mira");
        await MeasureSupport.Talk(client, mira, "Severe", "Past");

        await Press(client, caseUrl);
        await Press(client, caseUrl);
        var open = await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).ToListAsync());
        using var proposed = await client.Submit(
            await client.Page(way + "/holds"),
            [("because", "It was long ago."), ("isAnswered", "true")],
            StrikeSupport.Ask
        );
        var together = (await client.Page(way + "/holds"))
            .QuerySelector("a[href^='/together/']")!
            .GetAttribute("href")!;
        var unrepeated = await lead.Fails(together, "I sign it too");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await MeasureSupport.Talk(client, mira, "Concern", "Past");
        var repeated = await lead.Fails(together, "I sign it too");
        var calm = await DisclosureSupport.Text(client, caseUrl + "/screens");

        Assert.Equal([1, 1], open);
        Assert.Contains("What placed it is answered", unrepeated, StringComparison.Ordinal);
        Assert.DoesNotContain("What placed it is answered", repeated, StringComparison.Ordinal);
        Assert.Contains("The child was asked again, alone", repeated, StringComparison.Ordinal);
        Assert.DoesNotContain("A hold is called for", calm, StringComparison.Ordinal);
    }

    private static async Task Press(SignedInClient client, string caseUrl)
    {
        var form = (await client.Page(caseUrl + "/screens")).QuerySelector($"form[action='{caseUrl}/hold']")!;
        using var placed = await client.PostForm(
            caseUrl + "/hold",
            [
                .. form.QuerySelectorAll("input[type=hidden]")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
                    .Where(f => f.Item1 != "__RequestVerificationToken"),
            ]
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, placed.StatusCode);
    }
}
