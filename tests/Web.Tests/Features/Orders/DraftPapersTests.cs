using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

[TestsPage<DraftPapersPage>]
public sealed class DraftPapersTests
{
    private const string Ask = "Draft the papers";

    [Theory, OnBothDatabases]
    public async Task Nothing_is_drafted_from_what_only_a_program_read(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var url = await client.TakeIn();

        var page = await client.Page(url + "/drafts");

        Assert.Contains("Before anything is drafted", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main button"), b => b.TextContent == Ask);
    }

    [Theory, OnBothDatabases]
    public async Task The_question_is_asked_first_and_both_sides_get_the_same_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn();
        await Open(client, url, CaseSupport.Family, 0, 1);
        using (await client.Submit(await client.Page(url + "/confirm"), [], "Confirm all of this")) { }

        var asking = await client.Page(url + "/drafts");
        using var unanswered = await client.Submit(asking, [], Ask);
        using var answered = await client.Submit(asking, [("Answer", "No")], Ask);

        Assert.Contains("Choose an answer first", await CaseSupport.Errors(unanswered), StringComparison.Ordinal);
        var page = await answered.Page();
        var letters = page.QuerySelectorAll("section.card")
            .Where(s => s.QuerySelector("h2")!.TextContent == "A letter about what is missing")
            .ToList();
        Assert.Equal(2, letters.Count);
        Assert.Contains("For Mira Dorn", letters[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("For Tobin Dorn", letters[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Harbor Family Practice", letters[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("A whole sample order", page.Body!.TextContent, StringComparison.Ordinal);
        var (one, other) = (Words(letters[0]), Words(letters[1]));
        Assert.Equal(one[^1], other[^1]);
        Assert.True(one.Intersect(other).Count() >= one.Length - 3, "The letters differ in more than the name.");
    }

    [Theory, OnBothDatabases]
    public async Task The_therapists_license_stands_in_the_papers_while_it_holds(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn();
        await Open(client, url, CaseSupport.Family, 0, 1);
        await client.Confirm(url);
        var license = await app.Ask(practice, db => db.ClinicianLicenses.SingleAsync(l => l.State == "VT"));
        var written = $"Ana Reyes, {license.Kind}, VT no. {license.Number}";

        Assert.Contains(written, (await client.Draft(url)).Body!.TextContent, StringComparison.Ordinal);
        await app.Ask(
            practice,
            db => db.ClinicianLicenses.ExecuteUpdateAsync(l => l.SetProperty(x => x.StruckAt, license.KeptAt))
        );

        var page = (await client.Draft(url)).Body!.TextContent;
        Assert.Contains("Ana Reyes", page, StringComparison.Ordinal);
        Assert.DoesNotContain("VT no.", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_comes_as_Word_and_as_PDF_under_a_name_that_tells_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead);
        var url = await client.TakeIn();
        await client.Confirm(url);
        var page = await client.Draft(url, "NotKnown");

        using var word = await client.Follow(
            await client.Take(page, Assert.Single(page.Drafts(PaperSupport.Addendum)))
        );
        using var pdf = await client.Follow(
            await client.Take(page, Assert.Single(page.Drafts(PaperSupport.Sample)), "PDF")
        );

        Assert.Contains("No letters yet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("addendum.docx", word.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("PK"u8.ToArray(), (await word.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal("sample-order.pdf", pdf.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("%PDF"u8.ToArray(), (await pdf.Content.ReadAsByteArrayAsync())[..4]);
        Assert.Equal("no-store", $"{word.Headers.CacheControl}");
    }

    [Theory, OnBothDatabases]
    public async Task From_an_order_that_no_longer_holds_comes_a_sample_order_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        using var stayed = await client.PostForm(
            url + "/standing",
            ("Standing", "Stayed"),
            ("Since", "2026-03-01"),
            ("Known", "The clerk's notice of March 1.")
        );
        Assert.Equal(HttpStatusCode.Redirect, stayed.StatusCode);

        var page = await client.Draft(url);

        Assert.Contains("No letter and no addendum", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{url}/standing']"));
        Assert.Equal(PaperSupport.Sample, Assert.Single(page.QuerySelectorAll("section.card h2")).TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_a_later_one_replaced_leads_to_the_later_one_while_that_holds(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var url = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var of = await client.Page(url);
        var file = of.QuerySelector("main a[href^='/cases/']")!.GetAttribute("href")!;
        using var later = await client.PostForm(
            file + "/orders/new",
            ("Pasted", OrderSupport.Words + "The order of March 4 is replaced."),
            ("Replaces", url.Split('/')[2])
        );
        var to = later.Headers.Location!.OriginalString;
        Assert.StartsWith("/orders/", to, StringComparison.Ordinal);

        var page = await client.Draft(url);

        Assert.NotNull(page.QuerySelector($"main a[href='{to}/drafts']"));
        Assert.Empty(page.Drafts(PaperSupport.Letter));

        // What took its place does not hold: this one binds again, and letters speak of it.
        using var stayed = await client.PostForm(
            to + "/standing",
            ("Standing", "Stayed"),
            ("Since", "2026-03-01"),
            ("Known", "The clerk's notice of March 1.")
        );
        Assert.Equal("", await CaseSupport.Errors(stayed));
        Assert.NotEmpty((await client.Draft(url)).Drafts(PaperSupport.Letter));
    }

    [Theory, OnBothDatabases]
    public async Task Who_stands_for_the_child_gets_the_same_letter_and_is_named_on_every_copy(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var url = await client.OpenAndConfirm(PaperSupport.WithGuardian, 0);

        var letters = (await client.Draft(url)).Drafts(PaperSupport.Letter);

        Assert.Equal(3, letters.Count);
        Assert.Contains("For Nadia Holm, Guardian ad litem", letters[2].TextContent, StringComparison.Ordinal);
        Assert.All(
            letters,
            l => Assert.Contains("cc: Nadia Holm, Guardian ad litem", l.TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(Words(letters[0])[^1], Words(letters[2])[^1]);
    }

    [Theory, OnBothDatabases]
    public async Task Counsel_gets_the_letter_of_the_party_they_speak_for(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var url = await client.TakeIn();
        Typed[] people = [.. CaseSupport.Family, new("Priya Nair", CasePart.Counsel, SpeaksFor: 1)];
        await Open(client, url, people, 0);
        using (await client.Submit(await client.Page(url + "/confirm"), [], "Confirm all of this")) { }

        using var answered = await client.Submit(await client.Page(url + "/drafts"), [("Answer", "Yes")], Ask);
        var text = (await answered.Page()).QuerySelector("main")!.TextContent;

        Assert.Contains("For Priya Nair, Counsel for Tobin Dorn", text, StringComparison.Ordinal);
        Assert.Contains("For Mira Dorn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("violence", Drafts(await answered.Page()), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task A_grandparent_who_intervened_is_a_side_too_and_one_who_did_not_is_named_as_left_out(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var url = await client.TakeIn();
        Typed[] people =
        [
            .. CaseSupport.Family,
            new("Greta Holm", CasePart.OtherCaregiver),
            new("Ida Quiet", CasePart.OtherCaregiver),
        ];
        await Open(client, url, people, 0, 1, 3);
        await client.Confirm(url);

        var page = await client.Draft(url);
        var letters = page.Drafts(PaperSupport.Letter);

        Assert.Equal(3, letters.Count);
        Assert.Contains(letters, l => l.TextContent.Contains("For Greta Holm", StringComparison.Ordinal));
        Assert.All(
            letters,
            l => Assert.Contains("Mira Dorn, Tobin Dorn and Greta Holm", l.TextContent, StringComparison.Ordinal)
        );
        Assert.Single(letters.Select(l => Words(l)[^1]).Distinct());
        Assert.Contains("Greta Holm", page.Drafts(PaperSupport.Addendum)[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Ida Quiet is in the case as a caregiver", Flat(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Ida Quiet", Drafts(page), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Drafts_are_closed_to_who_may_not_see_the_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        using var other = await app.SignedIn(practice, Role.Therapist);
        using var billing = await app.SignedIn(practice, Role.Billing);

        using var hidden = await other.Get(url + "/drafts");
        using var forbidden = await billing.Get(url + "/drafts");

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    /// <param name="alone">Lines of the parents who represent themselves.</param>
    private static async Task Open(SignedInClient client, string url, Typed[] people, params int[] alone)
    {
        var form = await client.WithLines(await client.FamilyForm(url), people.Length);
        using var opened = await client.Submit(
            form,
            [
                .. CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, people),
                .. alone.Select(n => ($"Form.People[{n}].IsSelfRepresented", "true")),
            ],
            "Open the case"
        );
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
    }

    private static string Flat(AngleSharp.Dom.IParentNode page) =>
        string.Join(
            ' ',
            page.QuerySelector("main")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );

    private static string Drafts(AngleSharp.Dom.IParentNode page) =>
        string.Concat(page.QuerySelectorAll("section.card details").Select(d => d.TextContent));

    private static string[] Words(AngleSharp.Dom.IElement letter) =>
        letter.QuerySelector("details p")!.TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
