using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Oversight;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Papers that lie in the portal for one person, and the preview of all that the person would see.</summary>
[TestsPage<ManagePapersPage>]
[TestsPage<OpenPaperPage>]
[TestsPage<WouldSeePage>]
public sealed class SharePaperTests
{
    private const string Lay = "Lay it there";
    private const string Open = "Open the paper";

    [Theory, OnBothDatabases]
    public async Task A_paper_goes_to_whom_it_is_for_and_to_nobody_else_and_stands_on_the_register(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var staff = await app.SignedIn(practice, Role.Therapist);
        var order = await staff.OpenAndConfirm(PaperSupport.WithGuardian, 0);
        var open = $"/cases/{(await app.Order(practice, order)).CaseId.Value:D}";
        var file = await staff.Made(order, PaperSupport.Letter);
        await staff.Made(order, PaperSupport.Addendum);
        using var mira = await app.WithDoor(practice, open, "Mira");
        using var tobin = await app.WithDoor(practice, open, "Tobin");
        using var counsel = await app.WithDoor(practice, open, "Priya");
        var papers = open + "/portal/papers";
        var page = await staff.Page(papers);
        var addendum = Choice(page, "#Paper option", "addendum");

        // Tobin speaks through counsel: nobody writes past her. Mira's letter is for Mira's side alone.
        var past = await staff.Fails(papers, Lay, ("Paper", addendum), ("To", Choice(page, "#To option", "Tobin")));
        var wrong = await staff.Fails(
            papers,
            Lay,
            ("Paper", Choice(page, "#Paper option", "for Mira")),
            ("To", Choice(page, "#To option", "Priya"))
        );
        await staff.Send(papers, Lay, ("Paper", addendum), ("To", Choice(page, "#To option", "Priya")));
        var twice = await staff.Fails(papers, Lay, ("Paper", addendum), ("To", Choice(page, "#To option", "Priya")));

        var link = (await counsel.Page("/portal"))
            .QuerySelector("main a[href^='/portal/papers/']")!
            .GetAttribute("href")!;
        var wrongWord = await counsel.Fails(link, Open, ("Password", "not it at all"));
        using var given = await counsel.Submit(await counsel.Page(link), [("Password", PortalSupport.Words)], Open);
        using var stolen = await mira.Get(link);
        using var other = await tobin.Get(link);
        Assert.Contains("may be told to them today", past, StringComparison.Ordinal);
        Assert.Contains("only for the side that it names", wrong, StringComparison.Ordinal);
        Assert.Contains("already", twice, StringComparison.Ordinal);
        Assert.Contains("not your password", wrongWord, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Assert.Contains("addendum.", given.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Contains("no-store", given.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.DoesNotContain("Papers for you", await mira.MainText("/portal"), StringComparison.Ordinal);
        var told = await app.Ask(practice, db => db.DisclosuresMade.SingleAsync());
        Assert.Equal(TellingWay.Portal, told.Way);
        Assert.NotEmpty(file);
    }

    [Theory, OnBothDatabases]
    public async Task A_paper_that_was_taken_out_is_gone_and_so_is_all_behind_an_ended_door(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var staff = await app.SignedIn(practice, Role.Therapist);
        var order = await staff.OpenAndConfirm(PaperSupport.WithGuardian, 0);
        var open = $"/cases/{(await app.Order(practice, order)).CaseId.Value:D}";
        await staff.Made(order, PaperSupport.Addendum);
        using var mira = await app.WithDoor(practice, open, "Mira");
        using var guardian = await app.WithDoor(practice, open, "Nadia");
        var papers = open + "/portal/papers";
        foreach (var name in (string[])["Mira", "Nadia"])
        {
            var page = await staff.Page(papers);
            await staff.Send(
                papers,
                Lay,
                ("Paper", Choice(page, "#Paper option", "addendum")),
                ("To", Choice(page, "#To option", name))
            );
        }

        var hers = (await mira.Page("/portal")).QuerySelector("main a[href^='/portal/papers/']")!.GetAttribute("href")!;
        var theirs = (await guardian.Page("/portal"))
            .QuerySelector("main a[href^='/portal/papers/']")!
            .GetAttribute("href")!;
        var preview = await Text(staff, $"{open}/would-see?To={(await app.PersonOf(practice, "Mira")).Value:D}");
        var shared = await app.Ask(practice, db => db.SharedPapers.ToListAsync());
        var row = shared.Single(s => s.PersonId == mira.PersonId);
        using var taken = await staff.Submit(
            await staff.Page(papers),
            [("Shared", row.Id.ToString("D"))],
            "Take it out"
        );
        using var gone = await mira.Get(hers);
        using var still = await guardian.Get(theirs);
        var doors = await staff.Page(open + "/portal");
        var door = (
            await app.Ask(practice, db => db.PortalDoors.SingleAsync(d => d.PersonId == guardian.PersonId))
        ).Handle;
        using var ended = await staff.Submit(doors, [("Door", door)], "End access of Nadia Holm");
        using var after = await guardian.Get(theirs);

        Assert.NotEqual(hers, theirs);
        Assert.Contains("Papers for you", preview, StringComparison.Ordinal);
        Assert.Contains("An addendum", preview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task The_preview_says_what_the_portal_says_and_asks_for_the_case_first(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var staff = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Bo Reyes");
        var order = await staff.OpenAndConfirm(PaperSupport.WithGuardian, 0);
        var open = $"/cases/{(await app.Order(practice, order)).CaseId.Value:D}";
        var url = $"{open}/would-see?To={(await app.PersonOf(practice, "Mira")).Value:D}";

        var before = await Text(staff, url);
        using var walled = await other.Get(url);
        using var refused = await desk.Get(url);

        Assert.Contains("has no door to this case", before, StringComparison.Ordinal);
        Assert.Contains("Appointments and attendance of Mira", before, StringComparison.Ordinal);
        Assert.DoesNotContain("of Tobin", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, walled.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
