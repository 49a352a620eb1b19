using Reknit.Domain.Access;
using Reknit.Web.Features.CasePages;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.CasePages;

[TestsPage<HomePage>]
public sealed class HomeTests
{
    [Theory, OnBothDatabases]
    public async Task The_day_begins_with_what_waits_and_the_last_cases(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead, "Zoë Ábel");
        Assert.Contains("Nothing waits", await WordsOf(client), StringComparison.Ordinal);
        await client.TakeIn();
        Assert.Contains("One order waits", await WordsOf(client), StringComparison.Ordinal);
        await client.TakeIn();
        await client.OpenCase("Dorn family");

        var words = await WordsOf(client);

        Assert.Contains("Zoë Ábel", words, StringComparison.Ordinal);
        Assert.Contains("2 orders wait", words, StringComparison.Ordinal);
        Assert.Contains("Dorn family", words, StringComparison.Ordinal);
        Assert.DoesNotContain(OrderSupport.Marker, words, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task Hearings_and_report_dates_ahead_are_shown_to_those_who_may_read_orders(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn(OrderFrameTests.Framing);
        using var confirmed = await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""));
        await client.OpenFromOrder(url);
        using var billing = await app.SignedIn(practice, Role.Billing);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");

        var words = await WordsOf(client);

        Assert.Contains("Report due, Thursday, 30 April 2026", words, StringComparison.Ordinal);
        Assert.DoesNotContain("4 June 2026", words, StringComparison.Ordinal);
        Assert.DoesNotContain("30 April", await WordsOf(billing), StringComparison.Ordinal);
        Assert.DoesNotContain("30 April", await WordsOf(stranger), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await app.SignInAgain(client);
        Assert.Contains("Hearing, Thursday, 4 June 2026, 9:30 AM", await WordsOf(later), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_takes_no_orders_in_is_told_of_none(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        await lead.TakeIn();
        using var billing = await app.SignedIn(practice, Role.Billing);
        using var therapist = await app.SignedIn(practice, Role.Therapist);

        Assert.DoesNotContain("order waits", await WordsOf(billing), StringComparison.Ordinal);
        Assert.DoesNotContain("order waits", await WordsOf(therapist), StringComparison.Ordinal);
        Assert.Contains("order waits", await WordsOf(lead), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_asks_for_somebody_to_act_stands_first_and_only_for_who_may_see_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family");
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled out of the car.")
        );
        await MeasureSupport.Take(
            client,
            await MeasureSupport.Of(client, caseUrl, "June"),
            "asq",
            MeasureSupport.Acute
        );
        // After the screen, which ends what two let pass before it.
        await client.Send(way + "/override/G1.6", "Ask a second clinician to sign", ("Reason", "The court will say."));

        var (mine, theirs) = (await WordsOf(client), await WordsOf(lead));
        var atDesk = await WordsOf(desk);

        var acts = mine.IndexOf("asks for somebody to act", StringComparison.Ordinal);
        var held = mine.IndexOf("A hold is open: June with Tobin Dorn", StringComparison.Ordinal);
        Assert.True(acts > 0 && held > acts, mine);
        Assert.DoesNotContain("asks for a second clinician", mine, StringComparison.Ordinal);
        Assert.Contains("asks for a second clinician", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("hold", atDesk, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("asks for somebody to act", atDesk, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_navigation_offers_only_what_the_role_may_open(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        foreach (var role in RoleWords.Staff)
        {
            using var client = await app.SignedIn(practice, role, $"A {role}");
            var page = await client.Page("/");
            var links = page.QuerySelectorAll("nav[aria-label=Main] a")
                .Select(a => a.GetAttribute("href")!)
                .Distinct()
                .ToList();
            Assert.Contains("/cases", links);
            Assert.Equal(role.Allows(Permission.ReceiveOrder), links.Contains("/orders"));
            Assert.Equal("/", page.QuerySelector("nav[aria-label=Main] a[aria-current=page]")!.GetAttribute("href"));
            foreach (var link in links)
            {
                using var answer = await client.Get(link);
                Assert.True(answer.IsSuccessStatusCode, $"{role} {link}: {answer.StatusCode}");
            }
        }
    }

    private static async Task<string> WordsOf(HttpClient client) =>
        (await client.Page("/")).QuerySelector("main")!.TextContent;
}
