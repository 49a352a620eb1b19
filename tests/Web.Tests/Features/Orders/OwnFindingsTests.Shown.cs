using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Where else it is shown: the case's page, a later order, the drafts, and what is to be done first.</summary>
public sealed partial class OwnFindingsTests
{
    [Theory, OnBothDatabases]
    public async Task The_case_page_and_a_later_order_show_what_was_said(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.AddToList(app, practice, "No recordings");
        await owner.AddToList(app, practice, "No travel");
        var first = await owner.TakeIn(Order);
        await Answer(owner, first, "Absent", "Present");
        var url = await owner.OpenFromOrder(first);
        await owner.AddToList(app, practice, "Homework");
        var frame = (await owner.Page(url)).QuerySelector("section[aria-labelledby=frame-title]")!;
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var fresh = await app.SignInAgain(owner);
        using var taken = await fresh.PostForm(
            url + "/orders/new",
            ("Pasted", Order),
            ("Replaces", OrderSupport.IdIn(first).Value.ToString("D"))
        );
        var second = taken.Headers.Location!.OriginalString;
        var before = Squeezed((await fresh.Page(second)).QuerySelector("section[aria-labelledby=changes-title]")!);
        await Answer(fresh, second, "Present", "Present", "Present");
        var changes = (await fresh.Page(second)).QuerySelector("section[aria-labelledby=changes-title]")!;

        var open = frame.QuerySelectorAll(".lines:not(.lines-ticks) a").Select(a => a.TextContent).ToList();
        Assert.Contains("No recordings", open);
        Assert.DoesNotContain("Homework", open);
        Assert.Contains("No travel", frame.QuerySelector(".lines-ticks")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("One component was added to the list after", Squeezed(frame), StringComparison.Ordinal);
        Assert.Contains("compared once both orders are confirmed", before, StringComparison.Ordinal);
        var row = Assert.Single(changes.QuerySelectorAll("tbody tr"));
        Assert.Contains("No recordings", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Not in the order", "In the order"],
            row.QuerySelectorAll(".badge").Select(b => b.TextContent.Trim())
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_asks_in_the_practices_words_for_what_a_person_did_not_find(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.AddToList(app, practice, "No recordings", asks: "Nobody records a session.", fitsApart: true);
        await owner.AddToList(app, practice, "Family meetings", asks: "The family comes to joint meetings.");
        await owner.AddToList(app, practice, "Found already", asks: "The therapist is named.");
        var url = await owner.TakeIn(Order);
        await Answer(owner, url, "Absent", "Contrary", "Present");

        using var usual = await owner.PostForm(url + "/drafts", ("Answer", "No"));
        using var apart = await owner.PostForm(url + "/drafts", ("Answer", "NotKnown"));

        var (asked, askedApart) = (Squeezed((await usual.Page()).Body!), Squeezed((await apart.Page()).Body!));
        Assert.Contains("Nobody records a session.", asked, StringComparison.Ordinal);
        Assert.Contains(
            "In place of what the order says on this: The family comes to joint meetings.",
            asked,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("The therapist is named.", asked, StringComparison.Ordinal);
        Assert.Contains("Nobody records a session.", askedApart, StringComparison.Ordinal);
        Assert.DoesNotContain("joint meetings", askedApart, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_to_be_done_first_stands_first(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var url = await owner.TakeIn(Order);

        var unconfirmed = await First(owner, url);
        await Answer(owner, url);
        var confirmed = await First(owner, url);
        await owner.OpenFromOrder(url);

        Assert.Equal("Confirm the findings", unconfirmed);
        Assert.Equal("Open the case", confirmed);
        Assert.Equal("To the case", await First(owner, url));
    }
}
