using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Of a past day a court's decision counts by the orders that were on file on it, as they stood then.</summary>
public sealed class CourtDecisionDayTests
{
    private const string NoConsent = "LK.13";

    [Theory, OnBothDatabases]
    public async Task An_order_that_ended_since_or_came_in_since_changes_nothing_of_a_day_that_is_over(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var monday = await app.SignedIn(practice, Role.Therapist);
        var (order, caseUrl) = await OrderFrameTests.Confirmed(monday);
        var way = await WaySupport.Begin(monday, caseUrl, "June", "Tobin");
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await ConsentSupport.GiveOut(monday, caseUrl, "Work");
        await ConsentSupport.SignOnPaper(
            monday,
            await ConsentSupport.PageOf(monday, caseUrl, "work", "Tobin"),
            ConsentSupport.OwnWords
        );
        await InOrderSupport.Decided(monday, caseUrl, "Mira", "Consent", day);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var tuesday = await app.SignInAgain(monday);
        await tuesday.Send(
            order + "/standing",
            "Put it on record",
            ("Standing", "Retracted"),
            ("Since", $"{day.AddDays(1):yyyy-MM-dd}"),
            ("Known", "Clerk's notice")
        );
        var ended = (await OnDay(day), await OnDay(day.AddDays(1)));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var wednesday = await app.SignInAgain(tuesday);
        using var later = await wednesday.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", "ORDER. The work goes on without the mother. IT IS SO ORDERED."),
            ("Replaces", "")
        );
        Assert.True(later.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(later));
        var newest = later.Headers.Location!.OriginalString.Split('?')[0];
        using var confirmed = await wednesday.PostForm(newest + "/confirm", ("Lines[0].Reason", ""));
        await InOrderSupport.Decided(wednesday, caseUrl, "Mira", "Consent", day);
        // The paper of this decision came in on Wednesday, whenever the court decided.
        var came = (await OnDay(day.AddDays(1)), await OnDay(day.AddDays(2)));

        Assert.Null(ended.Item1);
        Assert.Equal("", ended.Item2);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal("", came.Item1);
        // What the other had signed lapsed with the later order; the decision stands beside it.
        Assert.Contains("the court decided without one adult's part", came.Item2, StringComparison.Ordinal);

        // What stands beside missing consents; null where none is missing.
        async Task<string?> OnDay(DateOnly on)
        {
            string? shut = null;
            await app.Within(
                practice,
                async services =>
                {
                    var found = await WaySupport.OnFile(services, monday, way);
                    var actor = new Actor(practice, monday.PersonId, Role.Therapist, default);
                    var states = await services
                        .GetRequiredService<AdultsOnDay>()
                        .Shut(actor, found.Row.CaseId, on, default);
                    shut = states.SingleOrDefault(s => s.Id == NoConsent)?.HowFar;
                }
            );
            return shut;
        }
    }
}
