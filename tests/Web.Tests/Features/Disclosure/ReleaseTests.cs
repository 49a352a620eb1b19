using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>A release from its writing over its signatures to its end, and what it opens meanwhile.</summary>
[TestsPage<ListReleasesPage>, TestsPage<MakeReleasePage>, TestsPage<ShowReleasePage>, TestsPage<MayTellPage>]
public sealed class ReleaseTests
{
    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task A_childs_release_counts_when_both_parents_signed_and_no_longer_when_one_takes_it_back(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await Write(client, caseUrl, "June", "Lena");

        var waits = await Text(client, url);
        await Answer(client, url, "Mira", SignatureState.Given);
        var one = await Tells(client, caseUrl, "Lena");
        await Answer(client, url, "Tobin", SignatureState.Given);
        var both = await Tells(client, caseUrl, "Lena");
        using var ended = await client.Submit(
            await client.Page(url),
            [("RevokedBy", await PersonOn(client, url, "Tobin", "#RevokedBy option"))],
            "They take it back"
        );

        Assert.Contains("Not signed by all yet", waits, StringComparison.Ordinal);
        Assert.Contains("Waits for: Mira", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("Appointments and attendance of June", one, StringComparison.Ordinal);
        Assert.Contains("Appointments and attendance of June", both, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Appointments and attendance of June",
            await Tells(client, caseUrl, "Lena"),
            StringComparison.Ordinal
        );
        var after = await Text(client, url);
        Assert.Contains("Revoked", after, StringComparison.Ordinal);
        Assert.Contains("Taken back by Tobin", after, StringComparison.Ordinal);
        Assert.Contains("Revoked", await Text(client, caseUrl + "/releases"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Parents_who_disagree_are_said_by_name(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await Write(client, caseUrl, "June", "Lena");

        await Answer(client, url, "Mira", SignatureState.Given);
        await Answer(client, url, "Tobin", SignatureState.Refused);

        var page = await Text(client, url);
        Assert.Contains("They disagree: one signed, another refused", page, StringComparison.Ordinal);
        Assert.Contains("Refused: Tobin", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_release_that_lacks_an_element_is_not_written_and_nothing_typed_is_lost(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var form = await client.Page(caseUrl + "/releases/new");

        using var refused = await client.Submit(
            form,
            [
                ("Owner", Choice(form, "#Owner option", "Mira")),
                ("What", nameof(Compartment.PsychotherapyNotes)),
                ("Described", "Notes of <March>"),
                ("ExpiryEvent", "never"),
            ],
            "Write the release"
        );

        var page = await refused.Page();
        var errors = page.QuerySelector(".error-summary")!.TextContent;
        foreach (var words in (string[])["who is told", "for what purpose", "ends on a day to come"])
        {
            Assert.Contains(words, errors, StringComparison.Ordinal);
        }

        Assert.Equal("Notes of <March>", page.QuerySelector("[name=Described]")!.TextContent.Trim());
        Assert.Empty(await app.Ask(practice, db => db.Releases.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_signed_has_a_text_that_cannot_be_changed_and_a_day_that_makes_sense(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await Write(client, caseUrl, "June", "Lena");
        var page = await client.Page(url);
        var mira = await PersonOn(client, url, "Mira", "input[name=Person]");

        using var early = await client.Submit(
            page,
            [("Person", mira), ("Answer", nameof(SignatureState.Given)), ("On", "2025-01-01")],
            Put
        );
        using var signed = await client.Submit(page, [("Person", mira), ("Answer", nameof(SignatureState.Given))], Put);
        using var stale = await client.Submit(
            page,
            [
                ("Person", await PersonOn(client, url, "Tobin", "input[name=Person]")),
                ("Answer", nameof(SignatureState.Given)),
                ("FormId", Guid.CreateVersion7(app.Clock.GetUtcNow()).ToString("D")),
            ],
            Put
        );

        Assert.Contains("not before the release was made", await CaseSupport.Errors(early), StringComparison.Ordinal);
        Assert.Equal(url, signed.Headers.Location!.OriginalString);
        Assert.Contains(
            "Somebody changed this release",
            (await stale.Page()).Body!.TextContent,
            StringComparison.Ordinal
        );
        var release = await app.Ask(practice, db => db.Releases.SingleAsync());
        Assert.Contains(release.TextHash, await Text(client, url), StringComparison.Ordinal);
        Assert.Equal(
            [SignatureState.Given, SignatureState.Missing],
            (await app.Ask(practice, db => db.ReleaseSignatures.ToListAsync()))
                .Select(s => s.State)
                .OrderBy(s => s.ToString())
        );
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_asks_is_answered_for_everything_and_no_parent_hears_the_childs_words(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.FrontDesk);
        using var therapist = await app.SignedIn(await app.NewPractice("Other practice"), Role.Therapist);
        var practice = await app.NewPractice("Third practice");
        using var own = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await own.OpenCase("Dorn family", Around);

        var parent = await Tells(own, caseUrl, "Tobin");
        using var elsewhere = await therapist.Get(caseUrl + "/may-i-tell");
        using var otherDesk = await client.Get(caseUrl + "/releases");

        Assert.DoesNotContain("The child's own part", parent, StringComparison.Ordinal);
        Assert.DoesNotContain("of Mira", parent, StringComparison.Ordinal);
        Assert.Contains("Appointments and attendance of Tobin", parent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, otherDesk.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_lets_the_therapist_speak_with_counsel_opens_court_papers_to_both(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", OrderSupport.Words),
            ("Paper", "Order"),
            ("Replaces", "")
        );
        var order = taken.Headers.Location!.OriginalString;
        var before = await Tells(client, caseUrl, "Ruth");

        using var confirmed = await client.PostForm(order + "/confirm", ("Lines[0].Reason", ""));

        Assert.DoesNotContain("Papers for the court", before, StringComparison.Ordinal);
        Assert.Contains(
            "Papers for the court and both sides",
            await Tells(client, caseUrl, "Ruth"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_signed_paper_is_kept_as_it_came_and_nothing_else_passes_for_one(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(await app.NewPractice("Other practice"), Role.Owner);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await Write(client, caseUrl, "Mira", "Ruth Kay");
        var page = await client.Page(url);
        (string, string)[] signature = [("Person", Tick(page, "Mira")), ("Answer", nameof(SignatureState.Given))];
        byte[] scan = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

        using var script = await client.Submit(
            page,
            signature,
            Put,
            new ChosenFile("Scan", "signed.pdf", "<script>alert(1)</script>"u8.ToArray(), "application/pdf")
        );
        var unsigned = await app.Ask(practice, db => db.ReleaseSignatures.SingleAsync());
        using var done = await client.Submit(page, signature, Put, new ChosenFile("Scan", "mira.png", scan));
        var link = (await client.Page(url)).QuerySelector("a[href*='/signed/']")!.GetAttribute("href")!;
        using var given = await client.Get(link);
        using var elsewhere = await stranger.Get(link);

        Assert.Contains("Choose a PDF", await CaseSupport.Errors(script), StringComparison.Ordinal);
        Assert.Equal(SignatureState.Missing, unsigned.State);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(scan, await given.Content.ReadAsByteArrayAsync());
        Assert.Equal("signed.png", given.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    internal static async Task<string> Write(
        HttpClient client,
        string caseUrl,
        string owner,
        string to,
        Compartment what = Compartment.Schedule
    )
    {
        var form = await client.Page(caseUrl + "/releases/new");
        using var made = await client.Submit(
            form,
            [
                ("Owner", Choice(form, "#Owner option", owner)),
                ("To", Choice(form, "#To option", to)),
                ("What", what.ToString()),
                ("Described", "Attendance since January"),
                ("Purpose", "To plan the hearing"),
                ("ExpiresOn", "2026-09-01"),
                ("Authorities[0].Words", "parent with joint custody"),
                ("Authorities[1].Words", "parent with joint custody"),
            ],
            "Write the release"
        );
        Assert.True(made.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(made));
        return made.Headers.Location!.OriginalString;
    }

    internal static async Task Answer(HttpClient client, string url, string person, SignatureState answer)
    {
        using var done = await client.Submit(
            await client.Page(url),
            [("Person", await PersonOn(client, url, person, "input[name=Person]")), ("Answer", answer.ToString())],
            Put
        );
        Assert.Equal(url, done.Headers.Location!.OriginalString);
    }

    private static async Task<string> PersonOn(HttpClient client, string url, string name, string controls)
    {
        var page = await client.Page(url);
        return page.QuerySelectorAll(controls)
            .First(c =>
                (c.TextContent + c.ParentElement!.TextContent).Contains(name, StringComparison.Ordinal) && Says(c, name)
            )
            .GetAttribute("value")!;
    }

    /// <summary>An option says its own name; a radio's stands beside it.</summary>
    private static bool Says(AngleSharp.Dom.IElement control, string name) =>
        control.LocalName != "option" || control.TextContent.Contains(name, StringComparison.Ordinal);
}
