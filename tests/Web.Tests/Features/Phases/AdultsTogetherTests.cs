using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Order, law, screens and holds shut sessions of the adults together; one that was held says why.</summary>
public sealed class AdultsTogetherTests
{
    private const string Shut = "Sessions of the adults together: shut";
    private const string Open = "Sessions of the adults together: open";

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_session_of_adults_who_are_kept_apart_is_signed_with_a_reason_and_stays_marked(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var unlooked = await Fields(client, caseUrl, today);
        var early = await client.Fails(caseUrl + "/sessions/new", "Sign it", unlooked);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var shut = await DisclosureSupport.Text(client, way);
        var page = await client.Page(caseUrl + "/sessions/new");
        using var refused = await client.Submit(page, await Fields(client, caseUrl, today), "Sign it");
        await client.Send(
            caseUrl + "/sessions/new",
            "Sign it",
            [.. await Fields(client, caseUrl, today), ("WhyTogether", "The <court> asked for it.")]
        );

        await HistorySupport.NobodyKnows(client, caseUrl, "Mira", "Tobin", today);
        await HistorySupport.NobodyKnows(client, caseUrl, "June", "Tobin", today);
        await InOrderSupport.Agreed(client, caseUrl);
        var unscreened = await DisclosureSupport.Text(client, caseUrl + "/way");
        await Train(app, client, TrainingTopic.DomesticViolence);
        foreach (var adult in (string[])["Mira", "Tobin"])
        {
            await MeasureSupport.Talk(client, await MeasureSupport.Of(client, caseUrl, adult));
        }

        var open = await DisclosureSupport.Text(client, caseUrl + "/way");
        await SessionSupport.Sign(
            client,
            caseUrl,
            "CoParenting",
            today,
            answers: [("Mira", "Came"), ("Tobin", "Came")]
        );
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled from the car.")
        );
        var held = await DisclosureSupport.Text(client, caseUrl + "/way");
        var list = await client.Page(caseUrl + "/sessions");

        Assert.Contains("says why one was held all the same", early, StringComparison.Ordinal);
        Assert.Contains(Shut, shut, StringComparison.Ordinal);
        Assert.Contains("LK.13", shut[shut.IndexOf(Shut, StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains(
            "Each adult's consent to the work is in force",
            (await refused.Page()).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("No protective order and no screen keeps", unscreened, StringComparison.Ordinal);
        Assert.Contains(Open, open, StringComparison.Ordinal);
        Assert.Contains(Shut, held, StringComparison.Ordinal);
        Assert.Contains("No hold is open that reaches the adults together", held, StringComparison.Ordinal);
        var marked = Assert.Single(
            list.QuerySelectorAll("main li"),
            l => l.TextContent.Contains("Held while shut", StringComparison.Ordinal)
        );
        Assert.Contains("The <court> asked for it.", marked.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.Ask(practice, db => db.Sessions.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_holds_on_the_day_of_the_session_counts_and_not_what_holds_when_it_is_signed(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var first = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await first.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await Begin(first, caseUrl, "June", "Tobin");
        var monday = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await HistorySupport.NobodyKnows(first, caseUrl, "Mira", "Tobin", monday);
        await Train(app, first, TrainingTopic.DomesticViolence);
        foreach (var adult in (string[])["Mira", "Tobin"])
        {
            await MeasureSupport.Talk(first, await MeasureSupport.Of(first, caseUrl, adult));
        }

        app.Clock.Advance(TimeSpan.FromDays(1));
        using var second = await app.SignInAgain(first);
        await InOrderSupport.Agreed(second, caseUrl);
        var open = await DisclosureSupport.Text(second, caseUrl + "/way");
        // Nobody had agreed on the day before.
        var early = await second.Fails(caseUrl + "/sessions/new", "Sign it", await Fields(second, caseUrl, monday));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var third = await app.SignInAgain(second);
        await third.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled from the car.")
        );
        await third.Send(caseUrl + "/sessions/new", "Sign it", await Fields(third, caseUrl, monday.AddDays(1)));
        var held = await third.Fails(
            caseUrl + "/sessions/new",
            "Sign it",
            await Fields(third, caseUrl, monday.AddDays(2))
        );

        Assert.Contains(Open, open, StringComparison.Ordinal);
        Assert.Contains("says why one was held all the same", early, StringComparison.Ordinal);
        Assert.Contains("says why one was held all the same", held, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Held while shut",
            await DisclosureSupport.Text(third, caseUrl + "/sessions"),
            StringComparison.Ordinal
        );
        Assert.Equal(monday.AddDays(1), Assert.Single(await app.Rows<Domain.Sessions.Session>()).HeldOn);
    }

    [Theory, OnBothDatabases]
    public async Task A_courts_decision_was_forgotten_when_the_session_was_signed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (_, caseUrl) = await OrderFrameTests.Confirmed(client);
        // The child does not meet the one whom nobody waits for.
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await ConsentSupport.GiveOut(client, caseUrl, "Work");
        await ConsentSupport.SignOnPaper(
            client,
            await ConsentSupport.PageOf(client, caseUrl, "work", "Tobin"),
            ConsentSupport.OwnWords
        );
        var before = (await WaySupport.Shut(app, client, way), await OnDay(today));
        await InOrderSupport.Decided(client, caseUrl, "Mira", "Consent", today);
        var after = (await WaySupport.Shut(app, client, way), await OnDay(today));

        Assert.Contains("LK.13", before.Item1);
        Assert.Contains("LK.13", before.Item2);
        Assert.DoesNotContain("LK.13", after.Item1);
        Assert.DoesNotContain("LK.13", after.Item2);

        async Task<IReadOnlyList<string>> OnDay(DateOnly on)
        {
            IReadOnlyList<string> shut = [];
            await app.Within(
                practice,
                async services =>
                {
                    var found = await WaySupport.OnFile(services, client, way);
                    var actor = new Reknit.Web.Features.Shared.Actor(
                        practice,
                        client.PersonId,
                        Role.Therapist,
                        default
                    );
                    var states = await services
                        .GetRequiredService<Reknit.Web.Features.Phases.AdultsOnDay>()
                        .Shut(actor, found.Row.CaseId, on, default);
                    shut = [.. states.Select(s => s.Id)];
                }
            );
            return shut;
        }
    }

    private static Task<(string, string)[]> Fields(HttpClient client, string caseUrl, DateOnly on) =>
        SessionSupport.Fields(client, caseUrl, "CoParenting", on, null, "50", ("Mira", "Came"), ("Tobin", "Came"));
}
