using System.Net;
using AngleSharp.Dom;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Packs;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Every rule on file on one page, and those that no order's words answer on the order's own page.</summary>
[TestsPage<ListRulesPage>]
public sealed class ListRulesTests
{
    [Theory, OnBothDatabases]
    public async Task The_desk_leads_to_every_rule_with_its_source_and_days(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        Assert.NotNull((await client.Page("/orders")).QuerySelector($"main a[href='{OrderPages.Rules}']"));

        var page = await client.Page(OrderPages.Rules);

        Assert.Equal(RulesOnFile.All.Count, page.QuerySelectorAll("tbody tr").Length);
        var arizona = Row(page, "AZ", "P2");
        Assert.Contains("Stops until reviewed", arizona, StringComparison.Ordinal);
        Assert.Contains("Stops no longer where both parents consent", arizona, StringComparison.Ordinal);
        Assert.Contains("A.R.S. 25-418", arizona, StringComparison.Ordinal);
        Assert.Contains("From 14 September 2024", arizona, StringComparison.Ordinal);
        Assert.Contains("1 August 2026; again by 1 February 2027", arizona, StringComparison.Ordinal);
        var look = Row(page, "CA", "past five years");
        Assert.Contains("For a person to look up", look, StringComparison.Ordinal);
        Assert.Contains("3190(b)", look, StringComparison.Ordinal);
        var rest = page.QuerySelector("section[aria-labelledby='rules-none']")!.TextContent;
        Assert.Contains("No rule on file, which is not the same as permitted: Alabama", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Texas", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_that_nobody_verified_in_time_is_overdue_from_the_next_day(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        app.Clock.Set(new(2027, 2, 1, 15, 0, 0, TimeSpan.Zero));
        using var client = await app.SignedIn(practice, Role.Therapist);
        Assert.DoesNotContain("Overdue", await Text(client, OrderPages.Rules), StringComparison.Ordinal);

        app.Clock.Set(new(2027, 2, 2, 15, 0, 0, TimeSpan.Zero));
        using var later = await app.SignedIn(practice, Role.Therapist);

        Assert.Contains("have to be looked at again", await Text(later, OrderPages.Rules), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_orders_page_asks_what_no_text_answers_and_gives_no_verdict(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(
            OrderSupport.Words.Replace(
                "SUPERIOR COURT OF VERMONT",
                "DISTRICT COURT, TRAVIS COUNTY, TEXAS",
                StringComparison.Ordinal
            )
        );

        // The order is of March 2025, the law of June: it is asked because it holds today.
        var asked = (await client.Page(url)).QuerySelector("section[aria-labelledby='look-up-title']")!;
        Assert.Contains("background in family therapy?", asked.TextContent, StringComparison.Ordinal);
        Assert.Contains("153.010(a)", asked.TextContent, StringComparison.Ordinal);
        Assert.Contains("says nothing of the answers", asked.TextContent, StringComparison.Ordinal);
        Assert.Empty(asked.QuerySelectorAll(".badge"));
        using (await client.PostForm(url + "/correct", ("Proceeding", "ChildWelfare"), ("ProceedingBecause", "So"))) { }
        Assert.Null((await client.Page(url)).GetElementById("look-up-title"));
        var other = await client.TakeIn();
        Assert.Null((await client.Page(other)).GetElementById("look-up-title"));
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var refused = await desk.Get(OrderPages.Rules);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_asked_follows_what_a_person_said_the_order_is_and_when_it_was_made(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        // Before the law of June 2025.
        app.Clock.Set(new(2025, 6, 10, 15, 0, 0, TimeSpan.Zero));
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(
            """
            DISTRICT COURT OF TRAVIS COUNTY, TEXAS
            MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
            IT IS ORDERED that:
            1. The parties and the minor child, June Dorn, shall meet Dr. Ana Reyes each week.
            Signed this 1st day of June, 2025.
            """
        );
        var unnamed = await Asked(client, url);
        using (await client.PostForm(url + "/correct", ("IsForTherapy", "true"), ("TherapyBecause", "Its hearing"))) { }
        var early = await Asked(client, url);
        using (
            await client.PostForm(
                url + "/correct",
                ("IsForTherapy", "true"),
                ("IsDayNotKnown", "true"),
                ("SignedOnBecause", "A misprint")
            )
        ) { }
        var dayless = await Asked(client, url);
        using (await client.PostForm(url + "/correct", ("IsForTherapy", "false"), ("TherapyBecause", "His own"))) { }

        Assert.DoesNotContain("153.010", unnamed, StringComparison.Ordinal);
        Assert.DoesNotContain("153.010", early, StringComparison.Ordinal);
        Assert.Contains("153.010(c)", dayless, StringComparison.Ordinal);
        Assert.Equal("", await Asked(client, url));
    }

    private static async Task<string> Asked(HttpClient client, string url) =>
        (await client.Page(url)).QuerySelector("section[aria-labelledby='look-up-title']")?.TextContent ?? "";

    private static string Row(IParentNode page, string state, string with) =>
        page.QuerySelectorAll($"section[aria-labelledby='rules-{state}'] tbody tr")
            .Single(r => r.TextContent.Contains(with, StringComparison.Ordinal))
            .TextContent;

    private static async Task<string> Text(HttpClient client, string url) => (await client.Page(url)).Body!.TextContent;
}
