using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<ReadOrderPage>]
public sealed class ReadOrderTests
{
    [Theory, OnBothDatabases]
    public async Task Every_quote_is_the_orders_own_words_and_leads_to_their_place(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        var page = await client.Page(await client.TakeIn());

        var quotes = page.QuerySelectorAll(".finding figure.quote").ToList();
        Assert.True(quotes.Count >= 4, $"Only {quotes.Count} quotes.");
        Assert.All(
            quotes,
            quote =>
            {
                Assert.Contains(
                    quote.QuerySelector("blockquote")!.TextContent,
                    OrderSupport.Words,
                    StringComparison.Ordinal
                );
                var place = quote.QuerySelector("a")!.GetAttribute("href")!;
                Assert.NotNull(page.GetElementById(place.TrimStart('#')));
            }
        );
        Assert.All(Enum.GetValues<Component>(), c => Assert.NotNull(page.GetElementById($"finding-{c}")));
        Assert.Contains("FC2024-010203", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Beside_the_findings_stands_the_whole_text(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        var page = await client.Page(await client.TakeIn());

        var sheet = page.QuerySelector(".sheet")!;
        Assert.NotEmpty(sheet.QuerySelectorAll("mark"));
        foreach (var back in sheet.QuerySelectorAll("mark a"))
        {
            Assert.NotNull(page.GetElementById(back.GetAttribute("href")!.TrimStart('#')));
            back.Remove();
        }

        Assert.Equal(OrderSupport.Words.ReplaceLineEndings("\n"), sheet.TextContent.ReplaceLineEndings("\n"));
    }

    [Theory, OnBothDatabases]
    public async Task Markup_in_an_order_is_shown_and_never_runs(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        const string Attack = "<script>alert('x')</script><img src=x onerror=alert(1)>";

        var page = await client.Page(
            await client.TakeIn($"IT IS ORDERED that the parties attend reunification therapy {Attack} weekly.")
        );

        Assert.Contains(Attack, page.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            page.QuerySelectorAll("script"),
            script => script.TextContent.Contains("alert", StringComparison.Ordinal)
        );
        Assert.Empty(page.QuerySelectorAll("[onerror]"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_read_an_order_learns_nothing_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.TakeIn();
        using var unassigned = await app.SignedIn(practice, Role.Therapist);
        using var walledOut = await app.SignedIn(practice, Role.Owner);
        await app.ShutOut(practice, (await app.Order(practice, url)).CaseId, walledOut.PersonId);
        using var elsewhere = await app.SignedIn(await app.NewPractice("Lake Practice"), Role.Owner);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);
        using var billing = await app.SignedIn(practice, Role.Billing);

        foreach (var page in (string[])[url, url + "/file", url + "/open"])
        {
            await AssertRefused(unassigned, page, HttpStatusCode.NotFound);
            await AssertRefused(walledOut, page, HttpStatusCode.NotFound);
            await AssertRefused(elsewhere, page, HttpStatusCode.NotFound);
            await AssertRefused(desk, page, HttpStatusCode.Forbidden);
            await AssertRefused(billing, page, HttpStatusCode.Forbidden);
            using var own = await therapist.Get(page);
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        }

        using var owner = await app.SignedIn(practice, Role.Owner);
        using var seen = await owner.Get(url);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_is_the_same_for_what_exists_and_what_does_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.TakeIn();
        using var unassigned = await app.SignedIn(practice, Role.Therapist);

        using var real = await unassigned.Get(url);
        using var made = await unassigned.Get($"/orders/{Guid.CreateVersion7(app.Clock.GetUtcNow()):D}");

        Assert.Equal(made.StatusCode, real.StatusCode);
        Assert.Equal(await MainOf(made), await MainOf(real));
    }

    [Theory, OnBothDatabases]
    public async Task The_read_log_names_who_read_which_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var url = await therapist.TakeIn();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);

        await lead.Page(url);
        using (await desk.Get(url)) { }

        await app.Services.GetRequiredService<ReadLog>().WriteAll(default);
        var row = OrderSupport.IdIn(url).Value.ToString("D");
        var reads = await app.Ask(practice, db => db.Reads.Where(r => r.Table == "Orders").ToListAsync());
        Assert.All(reads, read => Assert.Equal(row, read.Row));
        Assert.Equal([lead.PersonId], reads.Select(read => read.PersonId).Distinct());
        Assert.Equal(["FileName", "Reading", "Words"], reads.Select(read => read.Column).Order());
    }

    [Theory, OnBothDatabases]
    public async Task The_file_comes_back_byte_for_byte_under_a_name_that_tells_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "QUILLMARROW shall attend reunification therapy.\r\n"u8];
        using var taken = await client.Submit(
            await client.Page("/orders/new"),
            [],
            null,
            new ChosenFile("Upload", "Quillmarrow v Dorn.txt", bytes)
        );

        using var file = await client.Get(taken.Headers.Location!.OriginalString + "/file");

        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("order.txt", file.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("uillmarrow", file.Headers + file.Content.Headers.ToString(), StringComparison.Ordinal);
        await app.Services.GetRequiredService<ReadLog>().WriteAll(default);
        PersonId[] readers =
        [
            .. await app.Ask(
                practice,
                db => db.Reads.Where(r => r.Column == "File").Select(r => r.PersonId).ToListAsync()
            ),
        ];
        Assert.Equal([client.PersonId], readers);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_about_something_else_is_named_as_such(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        var page = await client.Page(await client.TakeIn("Dear Sam, thank you for the roses."));

        Assert.Contains(
            "This may not be an order for reunification therapy",
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task AssertRefused(HttpClient client, string url, HttpStatusCode status)
    {
        using var answer = await client.Get(url);
        Assert.Equal(status, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(OrderSupport.Marker, body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Dorn", body, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> MainOf(HttpResponseMessage answer) =>
        (await answer.Page()).QuerySelector("main")!.InnerHtml;
}
