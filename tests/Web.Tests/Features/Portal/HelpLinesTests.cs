using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

[TestsPage<HelpNowPage>, TestsPage<ListHelpLinesPage>, TestsPage<EditHelpLinePage>]
public sealed class HelpLinesTests
{
    [Theory, OnBothDatabases]
    public async Task Strangers_find_what_ships_and_a_practices_people_what_it_says(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        using var stranger = app.Anonymous();
        var shipped = await stranger.Page("/help-now");

        using var saved = await owner.PostForm(
            "/practice/help-lines/child",
            ("Name", "Haven House"),
            ("Number", "(555) 010-0199"),
            ("CheckedOn", "2026-03-01")
        );
        using var added = await owner.PostForm(
            "/practice/help-lines/new",
            ("Name", "Our night telephone"),
            ("For", "For families of this practice"),
            ("Number", "555-0100")
        );

        Assert.Equal(
            ["tel:911", "tel:988", "tel:18007997233", "tel:18004224453", "tel:18006624357"],
            shipped.QuerySelectorAll(".help-lines a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal((EditHelpLine.Url, EditHelpLine.Url), (saved.To(), added.To()));
        var own = await owner.Page("/help-now");
        Assert.Equal(
            ["tel:911", "tel:988", "tel:18007997233", "tel:5550100199", "tel:18006624357", "tel:5550100"],
            own.QuerySelectorAll(".help-lines a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains("Checked on 1 March 2026", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Haven", await stranger.MainText("/help-now"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_line_that_nobody_checked_for_a_year_says_so_to_staff_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 500);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        using var saved = await owner.PostForm("/practice/help-lines/violence", ("CheckedOn", "2026-03-01"));
        var fresh = await owner.MainText(EditHelpLine.Url);

        app.Clock.Advance(TimeSpan.FromDays(380));

        Assert.DoesNotContain("Not checked for a year", fresh, StringComparison.Ordinal);
        Assert.Contains("Not checked by this practice yet", fresh, StringComparison.Ordinal);
        Assert.Contains("Not checked for a year", await owner.MainText(EditHelpLine.Url), StringComparison.Ordinal);
        Assert.DoesNotContain("hecked", await owner.MainText("/help-now"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_emergency_number_cannot_be_hidden_and_others_can(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var stale = await owner.Page("/practice/help-lines/substance");

        using var refused = await owner.PostForm("/practice/help-lines/emergency", ("IsHidden", "true"));
        using var hidden = await owner.PostForm("/practice/help-lines/substance", ("IsHidden", "true"));
        using var late = await owner.Submit(stale, [("Name", "Another name")]);
        using var none = await owner.Get("/practice/help-lines/none");
        using var forbidden = await therapist.Get(EditHelpLine.Url);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(EditHelpLine.Url, hidden.To());
        Assert.Contains("changed this line meanwhile", (await late.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (none.StatusCode, forbidden.StatusCode));
        Assert.DoesNotContain("SAMHSA", await owner.MainText("/help-now"), StringComparison.Ordinal);
        Assert.Equal("substance", Assert.Single(await app.Rows<HelpLine>()).Key);
    }
}
