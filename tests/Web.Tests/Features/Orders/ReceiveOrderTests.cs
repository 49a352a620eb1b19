using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Outside.Text;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<ReceiveOrderPage>]
public sealed class ReceiveOrderTests
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    [Theory, OnBothDatabases]
    public async Task Pasted_words_become_an_order_that_waits(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.ClinicalLead);

        var url = await client.TakeIn();

        Assert.Matches("^/orders/[0-9a-f-]{36}$", url);
        var order = await app.Order(practice, url);
        Assert.Equal((OrderSource.Pasted, "text/plain", (int?)null), (order.Source, order.MediaType, order.Pages));
        Assert.Equal(client.PersonId, order.ReceivedBy);
        var waits = await app.Ask(practice, db => db.Cases.SingleAsync(c => c.Id == order.CaseId));
        Assert.Equal((CaseState.Received, ""), (waits.State, waits.Caption));
        Assert.Contains("MIRA QUILLMARROW", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Text_Word_and_PDF_files_are_read_and_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        (ChosenFile File, string MediaType, int? Pages)[] orders =
        [
            (Chosen("order.txt", Encoding.UTF8.GetBytes(OrderSupport.Words)), "text/plain", null),
            (
                Chosen(
                    "order.docx",
                    WordFile.Of([.. OrderSupport.Words.Split('\n').Select(l => WordFile.P(l))]).Bytes()
                ),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                null
            ),
            (Chosen("order.pdf", PdfFile.Of("THE FIRST PAGE", OrderSupport.Words)), "application/pdf", 2),
        ];

        foreach (var (file, mediaType, pages) in orders)
        {
            using var answer = await client.Submit(await client.Page("/orders/new"), [], null, file);
            var url = answer.Headers.Location!.OriginalString;
            var order = await app.Order(practice, url);
            Assert.Equal(
                (OrderSource.File, mediaType, pages, file.Content.Length),
                (order.Source, order.MediaType, order.Pages, order.ByteCount)
            );
            var page = await client.Page(url);
            Assert.Contains(
                "reunification therapy",
                page.QuerySelector(".sheet")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Contains(file.FileName, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_form_asks_for_a_file_or_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);

        using var answer = await client.PostForm("/orders/new", ("Pasted", "  \n "));

        Assert.Contains(
            "Choose the order's file, or paste its words below.",
            (await answer.Page()).QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await app.Ask(practice, db => db.Orders.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task An_unreadable_file_says_why_and_keeps_the_pasted_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var words = "Typed by hand, <b>two</b>\r\nlines";

        foreach (
            var (file, why) in new (ChosenFile, string)[]
            {
                (Chosen("scan.png", Picture), "a picture"),
                (Chosen("scan.pdf", PdfFile.Scan()), "pictures of pages"),
                (Chosen("locked.pdf", PdfFile.Locked()), "locked with a password"),
                (Chosen("empty.docx", []), "empty"),
            }
        )
        {
            using var answer = await client.Submit(await client.Page("/orders/new"), [("Pasted", words)], null, file);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Page();
            Assert.Contains(why, page.QuerySelector(".error-summary")!.TextContent, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(
                words.ReplaceLineEndings("\n"),
                page.QuerySelector<IHtmlTextAreaElement>("textarea[name=Pasted]")!.Value.ReplaceLineEndings("\n")
            );
        }

        Assert.Equal(0, await app.Ask(practice, db => db.Cases.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task One_form_posted_twice_makes_one_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var form = await client.Page("/orders/new");

        using var first = await client.Submit(form, [("Pasted", OrderSupport.Words)]);
        using var second = await client.Submit(form, [("Pasted", OrderSupport.Words)]);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await app.Ask(practice, db => db.Orders.CountAsync()));
        Assert.Equal(1, await app.Ask(practice, db => db.Cases.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task One_form_posted_six_times_at_once_makes_one_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.ClinicalLead);
        var form = await client.Page("/orders/new");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => client.Submit(form, [("Pasted", OrderSupport.Words)]))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(1, await app.Ask(practice, db => db.Orders.CountAsync()));
        Assert.Equal(1, await app.Ask(practice, db => db.Cases.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_front_desk_is_led_to_the_list_where_the_order_waits(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.FrontDesk, "Sam Okoro");

        using var answer = await client.PostForm("/orders/new", ("Pasted", OrderSupport.Words));
        using var shown = await client.Follow(answer);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("/orders", shown.RequestMessage!.RequestUri!.AbsolutePath);
        var words = (await shown.Page()).QuerySelector("main")!.TextContent;
        Assert.Contains("The order was taken in", words, StringComparison.Ordinal);
        Assert.Contains("Sam Okoro", words, StringComparison.Ordinal);
        Assert.DoesNotContain(OrderSupport.Marker, words, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_of_an_order_lies_readable_on_disk_or_in_the_database(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice("Nightjar Practice");
        using var client = await app.SignedIn(practice, Role.Therapist);
        var file = Chosen(OrderSupport.Marker + ".txt", Encoding.UTF8.GetBytes(OrderSupport.Words));

        using var answer = await client.Submit(await client.Page("/orders/new"), [], null, file);
        var page = await client.Page(answer.Headers.Location!.OriginalString);

        Assert.Contains(OrderSupport.Marker, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(app.Settings.FilesPath, "*", SearchOption.AllDirectories));
        Assert.NotEmpty(await AtRest.PlacesOf("Nightjar", app.Settings));
        Assert.Empty(await AtRest.PlacesOf(OrderSupport.Marker, app.Settings));
        Assert.Empty(await AtRest.PlacesOf("reunification therapy with", app.Settings));
    }

    [Theory, OnBothDatabases]
    public async Task A_long_order_with_Arabic_names_is_read_whole(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var pages = Enumerable
            .Range(1, 200)
            .Select(n => $"Page {n}\n" + string.Concat(Enumerable.Repeat("The parties discussed the matter.\n", 60)));
        var words =
            $"IT IS ORDERED that ليلى حداد and عمر حداد attend reunification therapy.\n{string.Join('\f', pages)}\nنهاية";
        var file = Chosen("أمر المحكمة.txt", Encoding.UTF8.GetBytes(words));

        using var answer = await client.Submit(await client.Page("/orders/new"), [], null, file);
        var page = await client.Page(answer.Headers.Location!.OriginalString);

        var sheet = page.QuerySelector(".sheet")!;
        Assert.Equal("auto", sheet.GetAttribute("dir"));
        Assert.Contains("ليلى حداد", sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains("Page 200", sheet.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("نهاية", sheet.TextContent.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("أمر المحكمة.txt", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Billing_takes_no_orders_in(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Billing);

        foreach (var url in (string[])["/orders/new", "/orders"])
        {
            using var answer = await client.Get(url);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private static ChosenFile Chosen(string name, byte[] content) => new("Upload", name, content);
}
