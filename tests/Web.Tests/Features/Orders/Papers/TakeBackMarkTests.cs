using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders.Papers;

[TestsPage<TakeBackMarkPage>]
public sealed class TakeBackMarkTests
{
    [Theory, OnBothDatabases]
    public async Task A_wrong_mark_stays_in_sight_with_its_reason_and_counts_no_more(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = await client.Made(order, PaperSupport.Addendum);
        using (await client.Mark(file, "Mira Dorn")) { }
        using (await client.Mark(file, "Tobin Dorn")) { }
        Assert.DoesNotContain("Not everybody", await MarkPaperSentTests.Text(client, order), StringComparison.Ordinal);
        var wrong = await Link(client, file);

        using var unsaid = await client.Submit(await client.Page(wrong), [], "Take it back");
        using var back = await client.Submit(
            await client.Page(wrong),
            [("Why", "It came back unopened.")],
            "Take it back"
        );

        Assert.Contains("why the mark was wrong", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        var text = await MarkPaperSentTests.Text(client, order);
        Assert.Contains("Not everybody has this", text, StringComparison.Ordinal);
        Assert.Contains("Taken back", text, StringComparison.Ordinal);
        Assert.Contains("It came back unopened. (Ana Reyes)", text, StringComparison.Ordinal);
        Assert.Null((await client.Page(wrong)).QuerySelector("#Why"));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_take_the_same_mark_back_the_second_is_told(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var file = await client.Made(order, PaperSupport.Letter);
        using (await client.Mark(file, "Mira Dorn")) { }
        var (first, second) = (
            await client.Page(await Link(client, file)),
            await client.Page(await Link(client, file))
        );

        using var done = await client.Submit(first, [("Why", "Wrong paper.")], "Take it back");
        using var late = await client.Submit(second, [("Why", "Wrong day.")], "Take it back");

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("The mark still stands", await CaseSupport.Errors(late), StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong day.", await MarkPaperSentTests.Text(client, order), StringComparison.Ordinal);
    }

    private static async Task<string> Link(SignedInClient client, string file) =>
        (await client.Page(PaperSupport.SentUrl(file)))
            .QuerySelector($"main a[href^='{PaperSupport.SentUrl(file)}/']")!
            .GetAttribute("href")!;
}
