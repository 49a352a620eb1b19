using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.CasePages;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Cases;

/// <summary>A case is closed as a whole and opened again; what goes on goes on.</summary>
[TestsPage<CloseCasePage>]
public sealed class CloseCaseTests
{
    private const string Close = "Close the case";
    private const string Reopen = "Open it again";

    [Theory, OnBothDatabases]
    public async Task A_case_is_closed_once_its_work_is_and_lists_leave_it_out(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var another = await app.SignedIn(practice, Role.Therapist, "Ada Quill");
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var page = caseUrl + "/close";
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        (string, string) because = ("Because", "June sees him at weekends.");

        var early = await client.Fails(page, Close, because);
        await WaySupport.Close(client, way, "She plays football.");
        var wordless = await client.Fails(page, Close);
        var listed = await DisclosureSupport.Text(client, page);
        using var strangers = await another.Get(page);
        await client.Send(page, Close, because);
        var open = await DisclosureSupport.Text(client, "/cases");
        var closed = await DisclosureSupport.Text(client, "/cases?closed=true");
        var found = await DisclosureSupport.Text(client, "/cases?closed=true&find=Dorn");
        var board = await DisclosureSupport.Text(client, "/board");
        var boardOfClosed = await client.Page("/board?show=Closed");
        var ofCase = await DisclosureSupport.Text(client, caseUrl);
        using var wayAway = await client.Get(way);
        app.Clock.Advance(TimeSpan.FromDays(91));
        using var later = await app.SignInAgain(client);
        var day = await DisclosureSupport.Text(later, "/");

        Assert.Contains("The work of each child with each adult is closed", early, StringComparison.Ordinal);
        Assert.Contains("It says why", wordless, StringComparison.Ordinal);
        Assert.Contains("Somebody asks after June", listed, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, strangers.StatusCode);
        Assert.DoesNotContain("Dorn family", open, StringComparison.Ordinal);
        Assert.Contains("Dorn family", closed, StringComparison.Ordinal);
        Assert.Contains("Dorn family", found, StringComparison.Ordinal);
        Assert.DoesNotContain("June Dorn", board, StringComparison.Ordinal);
        Assert.NotNull(boardOfClosed.QuerySelector($"main a[href='{way}/follow-ups']"));
        Assert.Contains("Case closed", boardOfClosed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This case is closed", ofCase, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, wayAway.StatusCode);
        // Who asks after a child asks on.
        Assert.Contains("Ask after June", day, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_opened_again_with_a_reason_and_two_tabs_close_it_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var page = caseUrl + "/close";
        var (first, second) = (await client.Page(page), await client.Page(page));
        (string, string)[] because = [("Because", "They moved away.")];

        using var done = await client.Submit(first, because, Close);
        using var again = await client.Submit(first, because, Close);
        using var stale = await client.Submit(second, because, Close);
        var wordless = await client.Fails(page, Reopen);
        await client.Send(page, Reopen, ("Because", "They came back."));
        var shown = await DisclosureSupport.Text(client, page);
        var rows = await app.Ask(practice, db => db.CaseClosings.ToListAsync());
        var state = await app.Ask(practice, db => db.Cases.Select(c => c.State).SingleAsync());

        Assert.Equal(System.Net.HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("The case is open", await CaseSupport.Errors(stale), StringComparison.Ordinal);
        Assert.Contains("why it is opened again", wordless, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(rows).ReopenedAt);
        Assert.Equal(CaseState.Open, state);
        Assert.Contains("They moved away.", shown, StringComparison.Ordinal);
        Assert.Contains("They came back.", shown, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task No_page_of_a_child_is_open_and_who_speaks_after_it_is_heard(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await CheckInSupport.Voice(client, caseUrl);
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        using var tablet = await CheckInSupport.Tablet(app, client, voice);
        var help = await tablet.Page($"{CheckInSupport.Child}?shows=Help");
        (string, string) because = ("Because", "They moved away.");

        var early = await client.Fails(caseUrl + "/close", Close, because);
        var listed = await DisclosureSupport.Text(client, caseUrl + "/close");
        await client.Send(voice, "End it and keep what was said");
        await client.Send(caseUrl + "/close", Close, because);
        using var told = await tablet.Submit(help, [], DangerSupport.Hurt);
        var day = await client.Page("/");
        var closed = await DisclosureSupport.Text(client, caseUrl + "/close");

        Assert.Contains("No page is open for a child", early, StringComparison.Ordinal);
        Assert.Contains("1 page open for a child now", listed, StringComparison.Ordinal);
        Assert.Contains("Mira Dorn has a door to the portal", listed, StringComparison.Ordinal);
        Assert.Contains("In a closed case somebody told of harm", day.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(day.QuerySelector($"main a[href='{caseUrl}/close']"));
        Assert.Contains("1 disclosed without a decision on a report", closed, StringComparison.Ordinal);
    }
}
