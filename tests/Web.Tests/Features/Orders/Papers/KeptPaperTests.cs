using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Orders.Papers;

/// <summary>A kept paper is asked again what it holds before it goes out once more.</summary>
public sealed class KeptPaperTests
{
    /// <summary>A condition, which a letter quotes.</summary>
    private const string Places =
        "Mother, who works at Birch Bakery, and Father, who works at Cedar Mills, shall sign all releases for any past or current provider at Lakeside Elementary or Box Harbor only if both agree.";

    [Theory, OnBothDatabases]
    public async Task A_kept_paper_that_names_a_place_protected_since_is_not_handed_out_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, file) = await Opened(app, client, Places);
        var june = Choice(await client.Page(file + "/contacts"), "#Person option", "June");
        await Keep(client, file, june, "Other", "Plays the oboe");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var letter = await client.Made(order, PaperSupport.Letter);
        var sample = await client.Made(order, PaperSupport.Sample);
        using (var before = await client.Get(letter))
        {
            Assert.Contains(
                "Lakeside",
                PaperSupport.WordsOf(await before.Content.ReadAsByteArrayAsync()),
                StringComparison.Ordinal
            );
        }

        using (await client.Mark(letter, "Mira Dorn")) { }
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        await Keep(lead, file, june, "School", "Lakeside Elementary", isProtected: true);

        var why = await Refused(lead, letter);
        Assert.Contains("a contact that papers leave out came on record or changed", why, StringComparison.Ordinal);
        Assert.Contains("Draft it anew below", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Lakeside", why, StringComparison.Ordinal);
        await Refused(lead, sample);
        Assert.Contains(
            "No contact that papers leave out",
            await Unmarked(lead, letter, "2026-03-04"),
            StringComparison.Ordinal
        );

        // What left before is on record, and can still be put there for the day on which it left.
        Assert.Single(await app.Ask(practice, db => db.DraftsSent.ToListAsync()));
        using (await lead.Mark(letter, "Mira Dorn")) { }
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var anew = await lead.Get(await lead.Made(order, PaperSupport.Letter));
        Assert.DoesNotContain(
            "Lakeside",
            PaperSupport.WordsOf(await anew.Content.ReadAsByteArrayAsync()),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_contact_that_becomes_protected_holds_back_what_was_made_before(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, file) = await Opened(app, client, "");
        var mira = Choice(await client.Page(file + "/contacts"), "#Person option", "Mira");
        await Keep(client, file, mira, "Work", "Birch Bakery");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var letter = await client.Made(order, PaperSupport.Letter);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using (var still = await client.Get(letter))
        {
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        }

        await client.Send(file + "/contacts", "Protect");

        await Refused(client, letter);
        var kept = await app.Ask(practice, db => db.Contacts.SingleAsync());
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, kept.ProtectedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_paper_made_after_a_no_waits_once_somebody_is_protected_and_one_after_not_known_does_not(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, file) = await Opened(app, client, "");
        var no = await client.Made(order, PaperSupport.Sample);
        var page = await client.Draft(order, nameof(ViolenceAnswer.NotKnown));
        using var taken = await client.Take(page, page.Drafts(PaperSupport.Sample)[0]);
        var notKnown = taken.Headers.Location!.OriginalString;
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Protect(client, file);

        Assert.Contains("speaks against the “No”", await Refused(client, no), StringComparison.Ordinal);
        using (var apart = await client.Get(notKnown))
        {
            Assert.Equal(HttpStatusCode.OK, apart.StatusCode);
        }

        // A reason answers what stood against the "No" then, and nothing that comes after.
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = await client.Draft(order, because: "She asked for quiet; no violence is known to either counsel.");
        using var reasoned = await client.Take(again, again.Drafts(PaperSupport.Sample)[0]);
        var given = reasoned.Headers.Location!.OriginalString;
        using (var goes = await client.Get(given))
        {
            Assert.Equal(HttpStatusCode.OK, goes.StatusCode);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await HistorySupport.Harm(client, file, "Tobin", "Mira", "Stalking", "Found", new(2026, 3, 1));
        await Refused(client, given);
        Assert.Equal(3, await app.Ask(practice, db => db.DraftsMade.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_about_an_order_that_holds_no_more_is_not_handed_out_again_and_a_sample_is(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, _) = await Opened(app, client, "");
        var letter = await client.Made(order, PaperSupport.Letter);
        var addendum = await client.Made(order, PaperSupport.Addendum);
        var sample = await client.Made(order, PaperSupport.Sample);
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        using var stayed = await lead.PostForm(
            order + "/standing",
            ("Standing", "Stayed"),
            ("Since", "2026-03-04"),
            ("Known", "The clerk's notice.")
        );
        Assert.Equal(HttpStatusCode.Redirect, stayed.StatusCode);

        Assert.Contains("no longer the one that holds", await Refused(lead, letter), StringComparison.Ordinal);
        await Refused(lead, addendum);
        using var given = await lead.Get(sample);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Assert.Contains("is in force", await Unmarked(lead, letter, "2026-03-05"), StringComparison.Ordinal);
        using (await lead.Mark(letter, "Mira Dorn")) { }
    }

    [Theory, OnBothDatabases]
    public async Task What_lies_in_the_portal_stays_and_is_not_laid_there_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, file) = await Opened(app, client, "");
        await client.Made(order, PaperSupport.Addendum);
        using var mira = await app.WithDoor(practice, file, "Mira");
        var papers = file + "/portal/papers";
        var page = await client.Page(papers);
        var addendum = Choice(page, "#Paper option", "addendum");
        var tobin = Choice(await client.Page(file + "/contacts"), "#Person option", "Tobin");
        await client.Send(papers, "Lay it there", ("Paper", addendum), ("To", Choice(page, "#To option", "Mira")));
        var link = (await mira.Page("/portal")).QuerySelector("main a[href^='/portal/papers/']")!.GetAttribute("href")!;
        using (var before = await mira.Get(link))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Keep(client, file, tobin, "Address", "9 Ash Lane", isProtected: true);

        // Going blank by itself, it would tell that something came on record; staff see it and take it out.
        using (var after = await mira.Get(link))
        {
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        }

        Assert.Contains(
            "Would not be laid there today",
            (await client.Page(papers)).Body!.TextContent,
            StringComparison.Ordinal
        );
        using var again = await app.WithDoor(practice, file, "Tobin");
        var refused = await client.Fails(papers, "Lay it there", ("Paper", addendum), ("To", tobin));
        Assert.Contains("No contact that papers leave out", refused, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Ordinary_contacts_of_a_child_and_of_who_is_protected_stand_in_no_paper(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, file) = await Opened(app, client, Places);
        var page = await client.Page(file + "/contacts");
        (string Person, string Kind, string Words)[] contacts =
        [
            ("June", "School", "Lakeside Elementary"),
            ("Mira", "Work", "Birch Bakery"),
            ("Mira", "SubstituteAddress", "Box Harbor"),
            ("Tobin", "Work", "Cedar Mills"),
        ];
        foreach (var (person, kind, words) in contacts)
        {
            await Keep(client, file, Choice(page, "#Person option", person), kind, words);
        }

        var before = Shown(await client.Draft(order));
        Assert.Contains("Birch Bakery", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Lakeside", before, StringComparison.Ordinal);
        await Protect(client, file);

        var after = Shown(await client.Draft(order));

        Assert.DoesNotContain("Birch", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Lakeside", after, StringComparison.Ordinal);
        Assert.Contains("Cedar Mills", after, StringComparison.Ordinal);
        Assert.Contains("Box Harbor", after, StringComparison.Ordinal);
    }

    private static async Task Keep(
        HttpClient client,
        string file,
        string person,
        string kind,
        string words,
        bool isProtected = false
    ) =>
        await client.Send(
            file + "/contacts",
            "Keep it",
            ("Person", person),
            ("Kind", kind),
            ("Words", words),
            ("IsSafeToUse", "true"),
            ("IsProtected", isProtected ? "true" : "false")
        );

    private static string Shown(AngleSharp.Html.Dom.IHtmlDocument page) =>
        string.Concat(page.QuerySelectorAll("section.card details").Select(d => d.TextContent));

    /// <summary>An order with one sentence more, of an open case, confirmed; its address and the case's.</summary>
    private static async Task<(string Order, string File)> Opened(ReknitApp app, SignedInClient client, string also)
    {
        var order = await client.TakeIn(
            OrderSupport.Words.Replace("2. The therapist may", $"2. {also} The therapist may", StringComparison.Ordinal)
        );
        using var opened = await client.Submit(
            await client.FamilyForm(order),
            [
                .. CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, CaseSupport.Family),
                ("Form.People[0].IsSelfRepresented", "true"),
                ("Form.People[1].IsSelfRepresented", "true"),
            ],
            "Open the case"
        );
        Assert.True(opened.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(opened));
        await client.Confirm(order);
        return (order, $"/cases/{(await app.Order(client.PracticeId, order)).CaseId.Value:D}");
    }

    /// <summary>What the drafts say once the file is refused.</summary>
    private static async Task<string> Refused(SignedInClient client, string file)
    {
        using var answer = await client.Get(file);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.Page(answer.Headers.Location!.OriginalString);
        return page.QuerySelector(".said, [role=status]")?.TextContent ?? page.Body!.TextContent;
    }

    private static async Task<string> Unmarked(SignedInClient client, string file, string on)
    {
        var page = await client.Page(PaperSupport.SentUrl(file));
        using var answer = await client.Submit(
            page,
            [
                ("To", page.QuerySelector("input[name=To]")!.GetAttribute("value")!),
                ("Way", "ByPost"),
                ("SentOn", on),
                ("Source", "Posted by Ines"),
            ],
            "Put it on record"
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await CaseSupport.Errors(answer);
    }
}
