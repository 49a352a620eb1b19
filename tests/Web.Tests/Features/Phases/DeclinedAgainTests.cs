using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>An adult who declines a later talk shuts nothing for good; what came last counts, and nobody is asked day by day.</summary>
public sealed class DeclinedAgainTests
{
    private const string AskAnew = "A concern about safety was raised: ask about violence anew";

    [Theory, OnBothDatabases]
    public async Task What_an_adult_said_last_to_a_later_talk_counts(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(first, caseUrl, "June", "Tobin");
        await WaySupport.Train(app, first, TrainingTopic.DomesticViolence);
        var (tobin, mira) = (
            await MeasureSupport.Of(first, caseUrl, "Tobin"),
            await MeasureSupport.Of(first, caseUrl, "Mira")
        );
        // A first talk is asked for, whatever was declined.
        await Decline(first, caseUrl, "Tobin");
        var untalked = await Known(app, first, way);
        await MeasureSupport.Talk(first, tobin);
        await MeasureSupport.Talk(first, mira);
        app.Clock.Advance(TimeSpan.FromDays(100));
        using var later = await app.SignInAgain(first);
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await HistorySupport.Concern(later, caseUrl, "Tobin", "Mira", on);
        var raised = await Known(app, later, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(later);
        var asks = await DisclosureSupport.Text(next, "/");
        await MeasureSupport.Talk(next, mira);
        await Decline(next, caseUrl, "Tobin");
        var declined = await Known(app, next, way);
        var asksNobody = await DisclosureSupport.Text(next, "/");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var last = await app.SignInAgain(next);
        await MeasureSupport.Talk(last, tobin);
        var accepted = await Known(app, last, way);

        Assert.Equal((2, 2), (declined.Screens.LastTalks.Count, await Declines(app, practice)));
        Assert.Equal((null, 0), (untalked.Screens.OfferedOn, untalked.Screens.DeclinedAgain));
        Assert.Equal((1, 0), (raised.AdultsToAskAnew, raised.AdultsWhoDeclinedAnew));
        Assert.Equal((0, 1), (declined.AdultsToAskAnew, declined.AdultsWhoDeclinedAnew));
        Assert.Equal((declined.Today, 1), (declined.Screens.OfferedOn, declined.Screens.DeclinedAgain));
        Assert.True(declined.Screens.ScreenedOn < declined.Today.AddDays(-90));
        Assert.Equal((0, 0), (accepted.AdultsToAskAnew, accepted.AdultsWhoDeclinedAnew));
        Assert.Equal((declined.Today, 0), (accepted.Screens.OfferedOn, accepted.Screens.DeclinedAgain));
        Assert.Contains(AskAnew, asks, StringComparison.Ordinal);
        Assert.DoesNotContain(AskAnew, asksNobody, StringComparison.Ordinal);
    }

    private static async Task<Domain.Phases.ByHand.WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        Domain.Phases.ByHand.WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }

    private static Task<int> Declines(ReknitApp app, Domain.PracticeId practice) =>
        app.Ask(
            practice,
            db => db.ScreensDeclined.CountAsync(d => d.Part == Domain.Measures.BatteryTable.Violence.Id && d.By == null)
        );

    private static async Task Decline(SignedInClient client, string caseUrl, string name)
    {
        var form = (await client.Page(caseUrl + "/screens"))
            .QuerySelectorAll("button[aria-label^='Declined today']")
            .Single(b =>
                b.GetAttribute("aria-label")!.Contains(name, StringComparison.Ordinal)
                && b.Closest("form")!.QuerySelector("[name=part]")!.GetAttribute("value")
                    == Domain.Measures.BatteryTable.Violence.Id
            )
            .Closest("form")!;
        using var declined = await client.PostForm(
            caseUrl + "/screens?handler=Decline",
            [
                .. form.QuerySelectorAll("input")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                    .Where(f => f.Item1 != "__RequestVerificationToken"),
            ]
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, declined.StatusCode);
    }
}
