using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders.Papers;

[TestsPage<MarkPaperSentPage>]
public sealed class MarkPaperSentTests
{
    [Theory, OnBothDatabases]
    public async Task A_letter_that_went_to_one_side_alone_is_named_until_everybody_has_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var order = await client.OpenAndConfirm(PaperSupport.WithGuardian, 0);
        string[] readers = ["Mira Dorn", "Priya Nair", "Nadia Holm"];
        string[] files =
        [
            await client.Made(order, PaperSupport.Letter, 0),
            await client.Made(order, PaperSupport.Letter, 1),
            await client.Made(order, PaperSupport.Letter, 2),
        ];
        Assert.DoesNotContain("Not everybody has this", await Text(client, order), StringComparison.Ordinal);

        using (await client.Mark(files[0], readers[0])) { }
        var one = await Text(client, order);
        using (await client.Mark(files[1], readers[1])) { }
        var two = await Text(client, order);
        using (await client.Mark(files[2], readers[2])) { }
        var all = await Text(client, order);

        Assert.Contains("It went to Mira Dorn, Petitioner", one, StringComparison.Ordinal);
        Assert.Contains(
            "and not to Priya Nair, Counsel for Tobin Dorn; Nadia Holm, Guardian ad litem",
            one,
            StringComparison.Ordinal
        );
        Assert.Contains("and not to Nadia Holm, Guardian ad litem", two, StringComparison.Ordinal);
        Assert.DoesNotContain("Not everybody has this", all, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, by post", all, StringComparison.Ordinal);
        Assert.Contains("Posted by Ines, receipt 114 (Ana Reyes)", all, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_goes_to_the_reader_it_names_and_an_addendum_to_each(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var letter = await client.Made(order, PaperSupport.Letter);
        var addendum = await client.Made(order, PaperSupport.Addendum);

        var ofLetter = await client.Page(PaperSupport.SentUrl(letter));
        var ofAddendum = await client.Page(PaperSupport.SentUrl(addendum));
        var other = ofAddendum.QuerySelectorAll("input[name=To]").Select(i => i.GetAttribute("value")!).Last();
        using var refused = await client.Submit(
            ofLetter,
            [("To", other), ("Way", "ByHand"), ("SentOn", "2026-03-03"), ("Source", "I did.")],
            "Put it on record"
        );
        using (await client.Mark(addendum, "Tobin Dorn")) { }

        Assert.Single(ofLetter.QuerySelectorAll("input[name=To]"));
        Assert.Equal(2, ofAddendum.QuerySelectorAll("input[name=To]").Length);
        Assert.Contains(
            "a letter goes to the reader it names",
            await CaseSupport.Errors(refused),
            StringComparison.Ordinal
        );
        Assert.Contains("and not to Mira Dorn", await Text(client, order), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task All_that_is_missing_is_named_and_what_was_typed_is_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = await client.Made(order, PaperSupport.Addendum);

        using var refused = await client.Submit(
            await client.Page(PaperSupport.SentUrl(file)),
            [("SentOn", "2026-03-02"), ("Source", " ")],
            "Put it on record"
        );

        var errors = await CaseSupport.Errors(refused);
        Assert.Contains("said to whom", errors, StringComparison.Ordinal);
        Assert.Contains("how it left", errors, StringComparison.Ordinal);
        Assert.Contains("not before the paper was drafted", errors, StringComparison.Ordinal);
        Assert.Contains("who says so", errors, StringComparison.Ordinal);
        Assert.Equal("2026-03-02", (await refused.Page()).QuerySelector("#SentOn")!.GetAttribute("value"));
        Assert.Equal(0, await app.Ask(practice, db => db.DraftsSent.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Before_the_case_is_open_nobody_can_be_said_to_have_a_paper(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var order = await client.TakeIn();
        await client.Confirm(order);
        var file = await client.Made(order, PaperSupport.Sample);

        var page = await client.Page(PaperSupport.SentUrl(file));

        Assert.Contains("Open the case", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name=To]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_sent_twice_marks_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = await client.Made(order, PaperSupport.Letter);
        var page = await client.Page(PaperSupport.SentUrl(file));
        (string, string)[] unsure = [("Way", "ByMail"), ("SentOn", "2026-03-03"), ("Source", "My own mail.")];
        (string, string)[] fields = [.. unsure, ("Proof", "CalledBack")];

        using var unsaid = await client.Submit(page, unsure, "Put it on record");
        using var unknown = await client.Submit(page, [.. unsure, ("Proof", "NotVerified")], "Put it on record");
        Assert.Contains("whose address it was", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        Assert.Contains("whose address it was", await CaseSupport.Errors(unknown), StringComparison.Ordinal);
        using var first = await client.Submit(page, fields, "Put it on record");
        using var second = await client.Submit(page, fields, "Put it on record");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(1, await app.Ask(practice, db => db.DraftsSent.CountAsync()));
        var told = Assert.Single(await app.Ask(practice, db => db.DisclosuresMade.ToListAsync()));
        Assert.Equal(CallerProof.CalledBack, told.Proof);
    }

    internal static async Task<string> Text(SignedInClient client, string order) =>
        string.Join(
            ' ',
            (await client.Page(order + "/drafts"))
                .QuerySelector("main")!
                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
