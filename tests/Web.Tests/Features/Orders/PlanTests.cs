using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Support plans and agency plans beside the orders, and whose word it is that a paper is the most recent.</summary>
[TestsPage<ReadPlanPage>, TestsPage<AttestPaperPage>]
public sealed class PlanTests
{
    private const string Plan = """
        SUPPORT PLAN FOR JUNE DORN
        The school counselor meets June on Mondays.
        A review is scheduled for April 20, 2026 at 2:00 p.m.
        """;

    [Theory, OnBothDatabases]
    public async Task A_plan_is_kept_beside_the_order_with_its_days(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenFromOrder(await client.TakeIn());

        var url = await TakeIn(client, caseUrl, PaperKind.SupportPlan, null);
        using var kept = await client.PostForm(Order(url) + "/frame", ("KeepsRead", "true"));

        Assert.StartsWith("/plans/", url, StringComparison.Ordinal);
        var page = await Shown(client, url);
        Assert.Contains("The school counselor meets June on Mondays.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody said yet that no later one exists", page, StringComparison.Ordinal);
        var frame = await Shown(client, caseUrl);
        Assert.Contains("Monday, 20 April 2026, 2:00 PM, the court's time", frame, StringComparison.Ordinal);
        Assert.Contains("Support plan, received", frame, StringComparison.Ordinal);
        Assert.Contains("Ask whether it is the most recent", frame, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_has_none_of_an_orders_pages(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenFromOrder(await client.TakeIn());
        var url = Order(await TakeIn(client, caseUrl, PaperKind.AgencyPlan, null));

        foreach (var page in (string[])["", "/confirm", "/correct", "/drafts", "/open"])
        {
            using var answer = await client.Get(url + page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_later_plan_takes_the_place_of_one_of_its_kind_only(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.TakeIn();
        var caseUrl = await client.OpenFromOrder(order);
        var first = await TakeIn(client, caseUrl, PaperKind.SupportPlan, null);

        using var mixed = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", Plan),
            ("Paper", nameof(PaperKind.SupportPlan)),
            ("Replaces", OrderSupport.IdIn(order).Value.ToString("D"))
        );
        var second = await TakeIn(client, caseUrl, PaperKind.SupportPlan, first);

        Assert.Contains("of another kind", await CaseSupport.Errors(mixed), StringComparison.Ordinal);
        var old = await client.Page(first);
        Assert.Contains("A later plan of this case took its place.", old.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(second, old.QuerySelector($"main a[href='{second}']")!.GetAttribute("href"));
        Assert.Equal(OrderStanding.Active, (await app.Order(practice, order)).Standing);
        using var refused = await client.PostForm(Order(first) + "/most-recent", ("Known", "The school"));
        Assert.Contains("in force", await CaseSupport.Errors(refused), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_that_is_over_holds_nobody_back_and_gives_the_earlier_ones_place_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenFromOrder(await client.TakeIn());
        var first = await TakeIn(client, caseUrl, PaperKind.AgencyPlan, null);
        await SayNobodyIsNamed(client, first);
        var second = await TakeIn(client, caseUrl, PaperKind.AgencyPlan, first);
        await SayNobodyIsNamed(client, second);
        var both = await Limits(first, second);

        using var stayed = await Stands(second, "Stayed");
        using var over = await Stands(second, "Expired");
        var page = await Shown(client, second);
        var back = await Limits(first, second);
        using var again = await Stands(second, "Active");

        Assert.Contains(
            "A plan is in force, taken back, or over",
            await CaseSupport.Errors(stayed),
            StringComparison.Ordinal
        );
        Assert.Equal(second, over.Headers.Location!.OriginalString);
        Assert.Contains("Expired since 2 March 2026. The agency's letter", page, StringComparison.Ordinal);
        Assert.True(both.Second > 0);
        Assert.Equal((0, both.Second), (both.First, back.First));
        Assert.Equal(0, back.Second);
        Assert.Equal(both, await Limits(first, second));

        Task<HttpResponseMessage> Stands(string plan, string standing) =>
            client.PostForm(
                Order(plan) + "/standing",
                ("Standing", standing),
                ("Since", "2026-03-02"),
                ("Known", "The agency's letter")
            );

        Task<(int First, int Second)> Limits(string one, string other) =>
            app.Ask(
                practice,
                async db =>
                {
                    var held = await db
                        .TermsInForce.Where(t => t.EndedAt == null)
                        .Select(t => t.SourceId)
                        .ToListAsync();
                    return (
                        held.Count(s => s == OrderSupport.IdIn(one).Value),
                        held.Count(s => s == OrderSupport.IdIn(other).Value)
                    );
                }
            );
    }

    [Theory, OnBothDatabases]
    public async Task The_word_that_a_paper_is_the_most_recent_is_asked_for_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var order = await client.TakeIn();

        using var refused = await client.PostForm(order + "/most-recent", ("AsOf", "2026-03-04"), ("Known", " "));
        using var given = await client.PostForm(order + "/most-recent", ("Known", "The clerk's docket"));

        Assert.Equal(2, (await refused.Page()).QuerySelectorAll(".error-summary li").Length);
        Assert.Equal(order, given.Headers.Location!.OriginalString);
        Assert.Contains(
            "Most recent as of 3 March 2026, by Ana Reyes: The clerk's docket",
            await Shown(client, order),
            StringComparison.Ordinal
        );
        app.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await app.SignInAgain(client);
        Assert.Contains("Ask again as of 3 March 2026", await Shown(later, order), StringComparison.Ordinal);
        Assert.Equal(1, await app.Ask(practice, db => db.PaperAttestations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_of_another_therapists_case_is_not_to_be_found(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await TakeIn(client, await client.OpenFromOrder(await client.TakeIn()), PaperKind.SupportPlan, null);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");

        using var plan = await stranger.Get(url);
        using var file = await stranger.Get(Order(url) + "/file");

        Assert.Equal(HttpStatusCode.NotFound, plan.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    private static async Task<string> TakeIn(HttpClient client, string caseUrl, PaperKind kind, string? replaces)
    {
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", Plan),
            ("Paper", kind.ToString()),
            ("Replaces", replaces is null ? "" : OrderSupport.IdIn(replaces).Value.ToString("D"))
        );
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        return taken.Headers.Location!.OriginalString;
    }

    /// <summary>Of everybody of the family.</summary>
    private static async Task SayNobodyIsNamed(HttpClient client, string plan)
    {
        var page = await client.Page(Order(plan) + "/frame");
        var said = page.QuerySelectorAll("select[name$='.Named']")
            .Select(s => (s.GetAttribute("name")!, CorrectFramePage.No));
        using var done = await client.Submit(page, [.. said], "Put it on record");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    /// <summary>The same paper's address among the orders.</summary>
    private static string Order(string plan) => plan.Replace("/plans/", "/orders/", StringComparison.Ordinal);

    private static async Task<string> Shown(HttpClient client, string url) =>
        string.Join(
            ' ',
            (await client.Page(url)).Body!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
}
