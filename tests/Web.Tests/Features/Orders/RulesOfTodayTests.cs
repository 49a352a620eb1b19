using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Rules that came after an order, the kind of case it was made in, and what was read beside what was said.</summary>
public sealed class RulesOfTodayTests
{
    private const string Stop = "Record the review that this term needs";

    private const string Texan = """
        DISTRICT COURT OF TRAVIS COUNTY, TEXAS
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. Mother shall have no contact with the child for ninety days.
        Signed this 1st day of June, 2025.
        """;

    [Theory, OnBothDatabases]
    public async Task A_rule_that_comes_while_the_order_is_on_file_is_shown_whole_and_stops_until_it_is_reviewed(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        app.Clock.Set(new(2025, 6, 19, 15, 0, 0, TimeSpan.Zero));
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn(Texan);
        var before = await client.Page(url);
        Assert.DoesNotContain("Since this order", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(before.QuerySelectorAll("main a"), a => a.TextContent == Stop);

        app.Clock.Set(new(2025, 6, 20, 15, 0, 0, TimeSpan.Zero));
        using var again = await app.SignedIn(practice, Role.Owner, "Bo Lind");
        var page = await again.Page(url);

        var flag = page.GetElementById("flag-P1-later")!;
        Assert.Contains("153.010(d)", flag.TextContent, StringComparison.Ordinal);
        Assert.Contains("not verified by counsel", flag.TextContent, StringComparison.Ordinal);
        Assert.Contains("To be looked at again by", flag.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "no contact with the child for ninety days",
            flag.QuerySelector("blockquote")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.GetElementById(flag.QuerySelector("figure a")!.GetAttribute("href")!.TrimStart('#')));
        Assert.Contains("before the case goes on", page.Body!.TextContent, StringComparison.Ordinal);
        using var stopped = await again.Submit(
            await again.FamilyForm(url),
            CaseSupport.Fields("Dorn v. Dorn", again.PersonId, CaseSupport.Family),
            "Open the case"
        );
        Assert.Contains("stops the work was reviewed", await CaseSupport.Errors(stopped), StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("main a").Where(a => a.TextContent == Stop))
        {
            using var older = await again.PostForm(
                link.GetAttribute("href")!,
                ("Advice", "PracticesLawyer"),
                ("AdvisedOn", "2025-06-19"),
                ("Said", "Ask the court.")
            );
            Assert.Contains("first day or since", await CaseSupport.Errors(older), StringComparison.Ordinal);
            using var recorded = await again.PostForm(
                link.GetAttribute("href")!,
                ("Advice", "PracticesLawyer"),
                ("AdvisedOn", "2025-06-20"),
                ("Said", "Ask the court.")
            );
            Assert.Equal(url, recorded.Headers.Location?.OriginalString);
        }

        page = await again.Page(url);
        Assert.Contains("Reviewed", page.GetElementById("flag-P1-later")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("before the case goes on", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_differs_from_the_text_is_kept_as_said_and_needs_a_reason(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Texan);

        using var refused = await client.PostForm(url + "/correct", ("SignedOn", "2025-07-01"));
        var unchanged = await app.Order(practice, url);
        using var done = await client.PostForm(
            url + "/correct",
            ("SignedOn", "2025-07-01"),
            ("SignedOnBecause", "The clerk's <copy> says July")
        );

        Assert.Contains("Say in a few words why", await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Equal((1, null), (unchanged.ReadingNumber, unchanged.SaidSignedOn));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var order = await app.Order(practice, url);
        Assert.Equal(
            (2, null, null, new DateOnly(2025, 7, 1), null),
            (order.ReadingNumber, order.SaidState, order.SaidCourt, order.SaidSignedOn!.Value, order.SaidProceeding)
        );
        var page = (await client.Page(url)).Body!.TextContent;
        Assert.Contains("As a person corrected them: day (the text: 1 June 2025)", page, StringComparison.Ordinal);
        Assert.Contains("The clerk's <copy> says July", page, StringComparison.Ordinal);
        Assert.Contains("For counsel to judge", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_says_what_kind_of_case_it_is_and_the_rules_follow(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Texan.Replace("June, 2025", "July, 2025", StringComparison.Ordinal));
        Assert.Contains("For counsel to judge", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);

        using (
            await client.PostForm(
                url + "/correct",
                ("Proceeding", "ChildWelfare"),
                ("ProceedingBecause", "The agency's lawyer called")
            )
        ) { }

        var welfare = (await client.Page(url)).Body!.TextContent;
        Assert.DoesNotContain("For counsel to judge", welfare, StringComparison.Ordinal);
        Assert.Contains("other law holds", welfare, StringComparison.Ordinal);
        Assert.Contains("kind of case (the text: Not known)", welfare, StringComparison.Ordinal);
        using (
            await client.PostForm(
                url + "/correct",
                ("Proceeding", "NotKnown"),
                ("ProceedingBecause", "That was another family")
            )
        ) { }

        Assert.Null((await app.Order(practice, url)).SaidProceeding);
        Assert.Contains("For counsel to judge", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_shows_costs_ends_and_contact_with_their_words_and_what_stands_elsewhere(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        const string More =
            "\n3. The cost of the reunification therapy shall be paid 60% by Father and 40% by Mother, except that collateral work shall be paid by the party who requests it.\n4. The terms of the parenting plan are attached hereto and incorporated by reference.\n5. The reunification therapy shall end on March 1, 2026.\n";
        var url = await client.TakeIn(Texan.Replace("\nSigned", More + "Signed", StringComparison.Ordinal));

        var page = await client.Page(url);

        var terms = page.QuerySelector("section[aria-labelledby='terms-title']")!;
        Assert.Contains(
            "Cost of the child's sessions: Father 60 %, Mother 40 %",
            terms.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Cost of work with other professionals: Not read: see the words.",
            terms.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("1 March 2026", terms.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            terms.QuerySelectorAll("blockquote"),
            q => q.TextContent.Contains("no contact with the child for ninety days", StringComparison.Ordinal)
        );
        Assert.Contains(
            "takes in another document by reference",
            page.QuerySelector("section[aria-labelledby='not-found-title']")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_protected_schools_name_in_the_orders_words_stands_in_no_letter(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead);
        const string School = "Quiet Meadow";
        var url = await client.TakeIn(
            OrderSupport.Words.Replace(
                "2. The therapist may speak with counsel for both parties.",
                $"2. If the therapist finds it suitable, the therapist may speak with counsel for both parties at {School} in Fallowbrook.",
                StringComparison.Ordinal
            )
        );
        await OpenFor(client, url);
        var caseUrl = await CaseOf(app, client, url);
        using (await client.Submit(await client.Page(url + "/confirm"), [], "Confirm all of this")) { }
        var shown = await Drafted(client, url);
        Assert.Contains(School, shown, StringComparison.Ordinal);

        var contacts = await client.Page(caseUrl + "/contacts");
        var june = contacts
            .QuerySelectorAll("#Person option")
            .Single(o => o.TextContent.Contains("June", StringComparison.Ordinal))
            .GetAttribute("value")!;
        await client.Send(
            caseUrl + "/contacts",
            "Keep it",
            ("Person", june),
            ("Kind", "School"),
            ("Words", School + " Elementary School, Fallowbrook"),
            ("IsSafeToUse", "false"),
            ("IsProtected", "true")
        );

        var kept = await Drafted(client, url);
        Assert.DoesNotContain(School, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Fallowbrook", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("[left out]", kept, StringComparison.Ordinal);
    }

    private static async Task<string> Drafted(SignedInClient client, string url)
    {
        using var drafted = await client.Submit(
            await client.Page(url + "/drafts"),
            [("Answer", "No")],
            "Draft the papers"
        );
        return string.Concat(
            (await drafted.Page()).QuerySelectorAll("section.card details").Select(d => d.TextContent)
        );
    }

    private static async Task OpenFor(SignedInClient client, string url)
    {
        using var opened = await client.Submit(
            await client.FamilyForm(url),
            [
                .. CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, CaseSupport.Family),
                ("Form.People[0].IsSelfRepresented", "true"),
                ("Form.People[1].IsSelfRepresented", "true"),
            ],
            "Open the case"
        );
        Assert.True(opened.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(opened));
    }

    private static async Task<string> CaseOf(ReknitApp app, SignedInClient client, string url) =>
        $"/cases/{(await app.Ask(client.PracticeId, db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == OrderSupport.IdIn(url)))).CaseId.Value:D}";
}
