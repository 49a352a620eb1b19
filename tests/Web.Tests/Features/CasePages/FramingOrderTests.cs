using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.CasePages;

/// <summary>Which of several orders frames a case, whose terms wait for a review, and whose days count.</summary>
public sealed class FramingOrderTests
{
    private const string Texan = """
        DISTRICT COURT OF TRAVIS COUNTY, TEXAS
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. Mother shall have no contact with the child for ninety days.
        Signed this 1st day of August, 2025.
        """;

    private static readonly string Dated = OrderFrameTests.Framing.Replace(
        "June 4, 2026",
        "May 4, 2026",
        StringComparison.Ordinal
    );

    [Theory, OnBothDatabases]
    public async Task The_order_on_which_the_work_rests_frames_the_case_and_no_orders_stop_is_left_out(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var first = await client.TakeIn(Texan);
        await CasesStateTests.Review(client, first);
        var caseUrl = await client.OpenFromOrder(first);
        Assert.DoesNotContain("to be reviewed", await Frame(client, caseUrl), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, Texan, replaces: null);
        var newest = await Link(client, caseUrl);
        await client.Send(first + "/rests", "Put it on record", ("Known", "Paragraph 1"));
        var page = await client.Page(caseUrl);
        var banner = page.QuerySelector("section[aria-labelledby=frame-title] .banner")!;

        Assert.Equal(later, newest);
        Assert.Equal(first, await Link(client, caseUrl));
        Assert.Contains("of the case's orders", banner.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(later + "#flag-", banner.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        await CasesStateTests.Review(client, later);
        Assert.DoesNotContain("to be reviewed", await Frame(client, caseUrl), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_days_of_a_replaced_order_go_with_it_and_come_back_with_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var first = await client.TakeIn(Dated);
        await Confirm(client, first);
        var caseUrl = await client.OpenFromOrder(first);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(
            client,
            caseUrl,
            Dated.Replace("May 4, 2026", "May 18, 2026", StringComparison.Ordinal),
            first
        );
        // Until somebody confirms the later one, no day is lost.
        var unread = await Days(client, caseUrl);
        await Confirm(client, later);
        var replaced = await Days(client, caseUrl);
        await Stand(client, later, "Stayed");
        var stayed = await Days(client, caseUrl);
        await Stand(client, later, "Active");

        Assert.Equal((true, false), unread);
        Assert.Equal((false, true), replaced);
        Assert.Equal((true, false), stayed);
        Assert.Equal((false, true), await Days(client, caseUrl));
    }

    [Theory, OnBothDatabases]
    public async Task The_case_was_framed_by_an_order_in_force_while_a_stayed_one_shut_every_step(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var first = await client.TakeIn(Dated);
        await Confirm(client, first);
        var caseUrl = await client.OpenFromOrder(first);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, Dated, replaces: null);
        await Confirm(client, later);
        await Stand(client, first, "Stayed");
        var stayed = await Link(client, caseUrl);
        await client.Send(later + "/rests", "Put it on record", ("Known", "Paragraph 1"));
        var (named, said) = (await Link(client, caseUrl), await DisclosureSupport.Text(client, later));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await Later(client, caseUrl, Dated, later);
        await Stand(client, third, "Stayed");

        Assert.Equal(first, stayed);
        Assert.Equal(later, named);
        Assert.Contains("Paragraph 1", said, StringComparison.Ordinal);
        // Another took its place since: nobody's word stands for it any more.
        Assert.DoesNotContain("Paragraph 1", await DisclosureSupport.Text(client, later), StringComparison.Ordinal);
        Assert.Equal(third, await Link(client, caseUrl));
    }

    /// <summary>Whether the earlier hearing and the later one are shown, on the case's page and where the day begins alike.</summary>
    private static async Task<(bool Earlier, bool Later)> Days(HttpClient client, string caseUrl)
    {
        var (frame, home) = (await Frame(client, caseUrl), await DisclosureSupport.Text(client, "/"));
        var shown = (Has(frame, "4 May 2026"), Has(frame, "18 May 2026"));
        Assert.Equal(shown, (Has(home, "4 May 2026"), Has(home, "18 May 2026")));
        return shown;
    }

    private static bool Has(string text, string day) =>
        text.Contains($"Hearing, Monday, {day}", StringComparison.Ordinal);

    private static async Task<string> Frame(HttpClient client, string caseUrl) =>
        DisclosureSupport.Collapse(
            (await client.Page(caseUrl)).QuerySelector("section[aria-labelledby=frame-title]")!.TextContent
        );

    private static async Task<string?> Link(HttpClient client, string caseUrl) =>
        (await client.Page(caseUrl))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "Read the order")
            .GetAttribute("href");

    private static async Task<string> Later(HttpClient client, string caseUrl, string words, string? replaces)
    {
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", words),
            ("Replaces", replaces is null ? "" : OrderSupport.IdIn(replaces).Value.ToString("D"))
        );
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        return taken.Headers.Location!.OriginalString;
    }

    private static async Task Confirm(HttpClient client, string order)
    {
        using var confirmed = await client.PostForm(order + "/confirm", ("Lines[0].Reason", ""));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    private static Task<string> Stand(HttpClient client, string order, string standing) =>
        client.Send(
            order + "/standing",
            "Put it on record",
            ("Standing", standing),
            ("Since", "2026-03-01"),
            ("Known", "Clerk's notice")
        );
}
