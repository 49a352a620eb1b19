using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<ReceiveLaterOrderPage>, TestsPage<SetStandingPage>]
public sealed class LaterOrderTests
{
    private const string Later = """
        SUPERIOR COURT, COUNTY OF MESA VERDE
        MIRA QUILLMARROW, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. Mother, Father and the minor children, June Dorn and Theo Dorn, shall participate in reunification therapy with Dr. Ana Reyes for as long as Dr. Reyes determines that it is in the children's best interest.
        2. Father shall pay the whole cost of the therapy.
        3. Both parents shall sign all releases of information that the therapist requests.
        """;

    [Theory, OnBothDatabases]
    public async Task A_later_order_replaces_the_earlier_and_shows_what_changed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var first = await client.TakeIn();
        var url = await client.OpenFromOrder(first);
        app.Clock.Advance(TimeSpan.FromDays(20));
        using var fresh = await app.SignInAgain(client);
        var form = await fresh.Page(url + "/orders/new");
        var earlier = OrderSupport.IdIn(first).Value.ToString("D");

        using var taken = await fresh.Submit(form, [("Pasted", Later), ("Replaces", earlier)], "Take it in");
        using var twice = await fresh.Submit(form, [("Pasted", Later), ("Replaces", earlier)], "Take it in");

        var second = taken.Headers.Location!.OriginalString;
        Assert.Equal(second, twice.Headers.Location!.OriginalString);
        var changes = (await fresh.Page(second)).QuerySelector("section[aria-labelledby=changes-title]")!;
        var rows = changes.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("th")!.TextContent).ToList();
        Assert.Contains("Who pays for what", rows);
        Assert.Contains("Releases of information are signed", rows);
        Assert.DoesNotContain("As long as it helps the child", rows);
        var old = await Shown(fresh, first);
        Assert.Contains(
            "Modified since 23 March 2026. A later order of this case replaced it.",
            old,
            StringComparison.Ordinal
        );
        Assert.Contains("See the later order", old, StringComparison.Ordinal);
        var page = await fresh.Page(url);
        Assert.Equal(second, Link(page, "Read the order"));
        Assert.Contains("Other papers of this case", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A later order or a plan came in", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.Ask(practice, db => db.Orders.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task An_order_signed_before_the_one_it_replaces_needs_a_reason(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var first = await client.TakeIn();
        var url = await client.OpenFromOrder(first);
        var older = Later + "\nDated this 2nd day of February, 2024.";
        (string, string)[] fields = [("Pasted", older), ("Replaces", OrderSupport.IdIn(first).Value.ToString("D"))];

        using var asked = await client.PostForm(url + "/orders/new", fields);
        var form = await asked.Page();
        Assert.Contains(
            "signed on 2 February 2024, before the order that it would replace (4 March 2025)",
            form.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(OrderStanding.Active, (await app.Order(practice, first)).Standing);
        using var taken = await client.Submit(
            form,
            [.. fields, ("OlderBecause", "The appeal court <brought> it back.")],
            "Take it in"
        );

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains(
            "signed before it, took its place, because: The appeal court <brought> it back.",
            await Shown(client, first),
            StringComparison.Ordinal
        );
        Assert.Contains("Modified since 3 March 2026", await Shown(client, first), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_adds_leaves_the_first_in_force(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.ClinicalLead);
        var first = await client.TakeIn();
        var url = await client.OpenFromOrder(first);

        using var nothing = await client.PostForm(url + "/orders/new", ("Pasted", " "));
        using var taken = await client.PostForm(url + "/orders/new", ("Pasted", Later), ("Replaces", ""));

        Assert.Contains("paste its words", await CaseSupport.Errors(nothing), StringComparison.Ordinal);
        var page = await client.Page(taken.Headers.Location!.OriginalString);
        Assert.Contains("No rule on file for Vermont", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.GetElementById("changes-title"));
        Assert.Contains("In force", await Shown(client, first), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_stay_is_recorded_with_its_day_and_source(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();

        using var refused = await client.PostForm(url + "/standing", ("Standing", "Stayed"), ("Since", "2026-04-01"));
        var form = await refused.Page();
        using var done = await client.Submit(
            form,
            [("Since", "2026-03-01"), ("Known", "Clerk's notice of 2 March")],
            "Put it on record"
        );
        using var twice = await client.Submit(
            form,
            [("Since", "2026-03-01"), ("Known", "Clerk's notice")],
            "Put it on record"
        );

        Assert.Equal(2, form.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal(url, done.Headers.Location!.OriginalString);
        Assert.Equal(url, twice.Headers.Location!.OriginalString);
        Assert.Contains(
            "Stayed since 1 March 2026. Clerk's notice of 2 March",
            await Shown(client, url),
            StringComparison.Ordinal
        );
        Assert.Equal(OrderStanding.Stayed, (await app.Order(practice, url)).Standing);
    }

    [Theory, OnBothDatabases]
    public async Task Another_cases_order_cannot_be_replaced(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);
        var other = await client.TakeIn();
        var url = await client.OpenCase("Dorn family");

        var form = await client.Page(url + "/orders/new");
        using var refused = await client.Submit(
            form,
            [("Pasted", Later), ("Replaces", OrderSupport.IdIn(other).Value.ToString("D"))],
            "Take it in"
        );
        using var waiting = await client.Get($"/cases/{(await app.Order(practice, other)).CaseId.Value:D}/orders/new");

        var page = await refused.Page();
        Assert.Contains("holds no longer", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Father shall pay", page.QuerySelector("[name=Pasted]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, waiting.StatusCode);
        Assert.Equal(OrderStanding.Active, (await app.Order(practice, other)).Standing);
    }

    private static string? Link(AngleSharp.Dom.IParentNode page, string words) =>
        page.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent == words)?.GetAttribute("href");

    private static async Task<string> Shown(HttpClient client, string url) =>
        string.Join(
            ' ',
            (await client.Page(url))
                .QuerySelector("main")!
                .TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
}
