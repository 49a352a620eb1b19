using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Outside.Text;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<ConfirmFindingsPage>, TestsPage<CorrectOrderPage>, TestsPage<ReviewFlagPage>]
public sealed class OrderDeskTests
{
    private const string Confirm = "Confirm all of this";

    /// <summary>Some states limit leaving contact to the therapist.</summary>
    private const string Limited = """
        IN THE SUPERIOR COURT OF CALIFORNIA, COUNTY OF MARIPOSA
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall participate in a family reunification camp with Dr. Ana Reyes that requires a period of no contact between the child and Mother of ninety days.
        2. Father shall have sole custody of the child during the program, and the child shall be transported there by a private youth transportation agent, by force if needed.
        Dated this 4th day of March, 2025.
        """;

    [Theory, OnBothDatabases]
    public async Task All_that_was_read_is_confirmed_in_one_act(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn();
        Assert.Contains("Not confirmed", await Shown(client, url), StringComparison.Ordinal);

        using var done = await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""));

        Assert.Equal(url, done.Headers.Location!.OriginalString);
        var page = await Shown(client, url);
        Assert.Contains("by Ana Reyes on 3 March 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("corrected", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_needs_a_reason_and_stands_beside_what_was_read(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var order = await app.Order(practice, url);
        var n = (int)Component.Releases;

        using var refused = await client.PostForm(url + "/confirm", ($"Lines[{n}].Status", "Present"));
        var form = await refused.Page();
        using var done = await client.Submit(form, [($"Lines[{n}].Reason", "Paragraph 2 of the <annex>")], Confirm);

        Assert.Contains(
            "Say in a few words why",
            form.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Present",
            form.QuerySelector($"select[name='Lines[{n}].Status'] option[selected]")!.GetAttribute("value")
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var finding = (await client.Page(url)).GetElementById("finding-Releases")!.TextContent;
        Assert.Contains("Corrected by a person", finding, StringComparison.Ordinal);
        Assert.Contains("Paragraph 2 of the <annex>", finding, StringComparison.Ordinal);
        Assert.Contains("It was read as: Not found", finding, StringComparison.Ordinal);
        Assert.Equal(order.Reading.Bytes.ToArray(), (await app.Order(practice, url)).Reading.Bytes.ToArray());
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_confirm_at_once_do_not_overwrite_each_other(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);
        var url = await client.TakeIn();
        var (one, other) = (await client.Page(url + "/confirm"), await client.Page(url + "/confirm"));

        using var first = await client.Submit(one, [], Confirm);
        using var twice = await client.Submit(one, [], Confirm);
        using var late = await client.Submit(
            other,
            [("Lines[1].Status", "Present"), ("Lines[1].Reason", "It does.")],
            Confirm
        );

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var stale = await late.Page();
        Assert.Contains("confirmed meanwhile", stale.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("It does.", stale.QuerySelector("[name='Lines[1].Reason']")!.GetAttribute("value"));
        Assert.Equal(1, await app.Ask(practice, db => db.OrderConfirmations.CountAsync()));
        using var again = await client.Submit(stale, [], Confirm);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_state_reads_the_order_again_and_asks_to_confirm_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Limited);
        using (await client.Submit(await client.Page(url + "/confirm"), [], Confirm)) { }
        Assert.Contains("For counsel to judge", await Shown(client, url), StringComparison.Ordinal);

        using var wrong = await client.PostForm(url + "/correct", ("State", "XX"), ("SignedOn", "2031-01-01"));
        var errors = (await wrong.Page()).QuerySelectorAll(".error-summary li").Length;
        using var done = await client.PostForm(
            url + "/correct",
            ("State", "VT"),
            ("Court", "Windham Family Division"),
            ("StateBecause", "The <seal> says so"),
            ("CourtBecause", "The caption on page 2")
        );

        Assert.Equal(2, errors);
        Assert.Equal(url, done.Headers.Location!.OriginalString);
        var page = await Shown(client, url);
        Assert.Contains("Windham Family Division", page, StringComparison.Ordinal);
        Assert.Contains("read again after", page, StringComparison.Ordinal);
        Assert.Contains("As a person corrected them: state (the text: CA); court", page, StringComparison.Ordinal);
        Assert.Contains(
            "No rule on file for Vermont, which is not the same as permitted.",
            page,
            StringComparison.Ordinal
        );
        var order = await app.Order(practice, url);
        Assert.Equal((2, "VT"), (order.ReadingNumber, order.SaidState));
    }

    [Theory, OnBothDatabases]
    public async Task A_term_that_stops_is_reviewed_before_the_case_is_opened(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn(Limited);
        var links = (await client.Page(url))
            .QuerySelectorAll("a")
            .Where(a => a.TextContent == "Record the review that this term needs")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(links);
        using var stopped = await client.Submit(
            await client.FamilyForm(url),
            CaseSupport.Fields("Dorn v. Dorn", client.PersonId, CaseSupport.Family),
            "Open the case"
        );
        Assert.Contains("stops the work was reviewed", await CaseSupport.Errors(stopped), StringComparison.Ordinal);

        using var empty = await client.PostForm(links[0], ("Said", ""));
        Assert.Contains("Choose whom you asked", await CaseSupport.Errors(empty), StringComparison.Ordinal);
        foreach (var link in links)
        {
            using var recorded = await client.PostForm(
                link,
                ("Advice", "PracticesLawyer"),
                ("AdvisedOn", "2026-03-02"),
                ("Said", "Leave the clause aside;\nask the court to clarify.")
            );
            Assert.Equal(url, recorded.Headers.Location?.OriginalString);
        }

        var page = await Shown(client, url);
        Assert.Contains(
            "The practice's own lawyer, 2 March 2026; recorded by Ana Reyes",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("before the case goes on", page, StringComparison.Ordinal);
        using (await client.PostForm(url + "/correct", ("State", "AZ"), ("StateBecause", "Its seal"))) { }
        Assert.Contains("before the case goes on", await Shown(client, url), StringComparison.Ordinal);
        using (await client.PostForm(url + "/correct", ("State", "VT"), ("StateBecause", "Its seal"))) { }
        await client.OpenFromOrder(url);
    }

    [Theory, OnBothDatabases]
    public async Task A_scan_is_marked_as_read_by_a_machine(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, settings => settings.PdfWithoutIsolation = true);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var scan = await ScannedFile.Of("IT IS ORDERED that the parties and\nthe child attend reunification therapy.");

        using var received = await client.Submit(
            await client.Page("/orders/new"),
            [],
            "Read the order",
            new ChosenFile("Upload", "scan.pdf", scan)
        );
        var page = await Shown(client, received.Headers.Location!.OriginalString);

        Assert.Contains("Page 1 of the file is a scan, and a machine read it", page, StringComparison.Ordinal);
        Assert.Contains("reunification therapy", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_is_closed_to_who_may_not_see_the_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Limited);
        using var other = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);

        foreach (var page in (string[])["/confirm", "/correct", "/flags/P1"])
        {
            using var hidden = await other.Get(url + page);
            using var forbidden = await desk.Get(url + page);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        }

        using var noSuchFlag = await client.Get(url + "/flags/none");
        Assert.Equal(HttpStatusCode.NotFound, noSuchFlag.StatusCode);
    }

    private static async Task<string> Shown(HttpClient client, string url) =>
        string.Join(
            ' ',
            (await client.Page(url))
                .QuerySelector("main")!
                .TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
}
