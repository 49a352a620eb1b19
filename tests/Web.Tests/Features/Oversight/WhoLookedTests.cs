using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Oversight;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Oversight;

[TestsPage<WhoLookedAtCasePage>]
[TestsPage<WhoLookedAtPersonPage>]
public sealed class WhoLookedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_look_at_an_order_stands_there_in_plain_words_and_so_does_the_look_at_the_list(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Owner");
        var order = await owner.TakeIn();
        var url = await owner.OpenFromOrder(order) + "/who-looked";
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Lea Lead");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await lead.Page(order);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var first = Rows(await Seen(app, owner, url));
        Assert.Contains(
            first,
            row =>
                row.Contains("Lea Lead", StringComparison.Ordinal)
                && row.Contains("read the order's text", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(first, row => row.Contains("looked at who had looked", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var second = Rows(await Seen(app, owner, url));
        Assert.Contains(
            second,
            row =>
                row.Contains("Olu Owner", StringComparison.Ordinal)
                && row.Contains("looked at who had looked", StringComparison.Ordinal)
        );
        Assert.Contains("looked at who had looked", second[0], StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_filtered_by_person_and_by_the_practices_own_day_and_comes_in_pages(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Owner");
        var url = await owner.OpenCase("Dorn family");
        var (id, other) = (CaseSupport.CaseIn(url), await app.NewPerson(practice, "Ned Nightly"));
        // 23:30 on 3 March in New York is 4 March in UTC.
        await Note(app, practice, id.Strand, other, new(2026, 3, 4, 4, 30, 0, DateTimeKind.Utc), "Orders", "Words");
        for (var n = 0; n < 60; n++)
        {
            await Note(
                app,
                practice,
                id.Strand,
                owner.PersonId,
                new(2026, 2, 1, 15, n, 0, DateTimeKind.Utc),
                "Orders",
                "File"
            );
        }

        var all = await Seen(app, owner, url + "/who-looked");
        Assert.Equal(50, Rows(all).Count);
        // 61 looks, and the one that asking for the first page was.
        Assert.Equal(12, Rows(await Seen(app, owner, url + "/who-looked?page=2&day=")).Count);
        var nightly = Rows(await Seen(app, owner, $"{url}/who-looked?who={other.Value:D}"));
        Assert.Contains("3 March 2026, 23:30", Assert.Single(nightly), StringComparison.Ordinal);
        Assert.Single(Rows(await Seen(app, owner, $"{url}/who-looked?day=2026-03-03&who={other.Value:D}")));
        var none = await Seen(app, owner, $"{url}/who-looked?day=2026-03-05&who={other.Value:D}");
        Assert.Empty(Rows(none));
        Assert.Contains("Nobody, by these filters", none, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_persons_page_tells_of_their_own_words_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Owner");
        var url = await owner.OpenCase("Dorn family");
        var mira = await Person(app, practice, "Mira Dorn");
        var at = app.Clock.GetUtcNow().UtcDateTime;
        await Note(app, practice, mira.Strand, owner.PersonId, at, "OutgoingMail", "Body");
        await Note(app, practice, CaseSupport.CaseIn(url).Strand, owner.PersonId, at, "Releases", "Text");

        var person = Rows(await Seen(app, owner, $"/people/{mira.Value:D}/who-looked"));
        Assert.Contains("read a mail's words", Assert.Single(person), StringComparison.Ordinal);
        var family = Rows(await Seen(app, owner, url + "/who-looked"));
        Assert.Contains(family, row => row.Contains("opened a release", StringComparison.Ordinal));
        Assert.Contains(family, row => row.Contains("Mira Dorn", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_shut_out_or_has_another_role_sees_neither_page_nor_file(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Owner");
        var url = await owner.OpenCase("Dorn family");
        var mira = await Person(app, practice, "Mira Dorn");
        string[] pages = [url + "/who-looked", $"/people/{mira.Value:D}/who-looked"];
        string[] urls = [.. pages, .. pages.Select(page => page + "/file")];
        using var walled = await app.SignedIn(practice, Role.ClinicalLead);
        await app.ShutOut(practice, CaseSupport.CaseIn(url), walled.PersonId);
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        foreach (var asked in urls)
        {
            using var seen = await owner.Get(asked);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            using var hidden = await walled.Get(asked);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            using var forbidden = await therapist.Get(asked);
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_file_has_a_neutral_name_and_no_formula(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner, "=SUM(A1) \"Olu\"");
        var url = await owner.OpenCase("Quillmarrow v. Dorn");
        await Note(
            app,
            practice,
            CaseSupport.CaseIn(url).Strand,
            owner.PersonId,
            app.Clock.GetUtcNow().UtcDateTime,
            "Orders",
            "Words"
        );
        using var answer = await owner.Get(url + "/who-looked/file");
        Assert.Equal("who-looked.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var csv = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains("\"'=SUM(A1) \"\"Olu\"\"\"", csv, StringComparison.Ordinal);
        Assert.Contains("2026-03-03T15:00:00Z", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillmarrow", csv, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("took the list", await Seen(app, owner, url + "/who-looked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_nobody_looked_at_says_so()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        var url = await owner.OpenCase("Dorn family");
        Assert.Contains("Nobody has looked yet", await Seen(app, owner, url + "/who-looked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sealed_column_and_stored_file_has_words()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<CaseworkDb>().Model;
        var places = WhereRecordsLie
            .Tables(model)
            .SelectMany(t => t.GetProperties().Where(WhereRecordsLie.IsSealed).Select(f => (t.GetTableName()!, f.Name)))
            .Concat(FileAddresses.In(model).Select(f => (f.DeclaringType.GetTableName()!, FileAddresses.SealedAs(f))))
            .ToList();
        Assert.True(places.Count > 20);
        Assert.Empty(places.Except(LookWords.Table.Keys));
        Assert.Empty(
            LookWords.Table.Keys.Except(places).Except([("Reads", LookWords.List), ("Reads", LookWords.File)])
        );
    }

    private static async Task<string> Seen(ReknitApp app, SignedInClient client, string url)
    {
        await app.Services.GetRequiredService<ReadLog>().WriteAll(Ct);
        return (await client.Page(url)).QuerySelector("main")!.OuterHtml;
    }

    private static List<string> Rows(string main) =>
        [
            .. new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(main)
                .QuerySelectorAll("tbody tr")
                .Select(row => row.TextContent),
        ];

    private static Task<PersonId> Person(ReknitApp app, PracticeId practice, string name) =>
        app.Ask(practice, db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync());

    private static Task Note(
        ReknitApp app,
        PracticeId practice,
        Strand holder,
        PersonId reader,
        DateTime at,
        string table,
        string column
    )
    {
        var log = app.Services.GetRequiredService<ReadLog>();
        log.Note(new(practice, at, reader, holder, new(practice, table, holder.Id, column)));
        return log.WriteAll(Ct);
    }
}
