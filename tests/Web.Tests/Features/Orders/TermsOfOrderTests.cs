using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Costs, sessions, the end, reports and contact of an order: confirmed with the findings, corrected one by one.</summary>
public sealed partial class TermsOfOrderTests
{
    private const string Confirm = "Confirm all of this";

    [Theory, OnBothDatabases]
    public async Task Each_term_is_corrected_for_a_reason_of_its_own_and_the_reading_stays(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var order = await app.Order(practice, url);
        Assert.Contains(
            "As read: Mother 60 %, Father 40 %",
            Shown(await client.Page(url + "/confirm"), TermItem.ChildSessions),
            StringComparison.Ordinal
        );

        using var refused = await client.PostForm(
            url + "/confirm",
            (Value(TermItem.ChildSessions), "Mother 50, Father 50"),
            (Value(TermItem.Sessions), "12"),
            (Reason(TermItem.Sessions), "Paragraph 9 of the <annex>")
        );
        var form = await refused.Page();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Single(form.QuerySelectorAll(".error-summary li"));
        Assert.Equal(0, await app.Ask(practice, db => db.OrderConfirmations.CountAsync()));
        using var done = await client.Submit(form, [(Reason(TermItem.ChildSessions), "The clerk's copy")], Confirm);

        Assert.Equal(url, done.Headers.Location?.OriginalString);
        var page = await client.Page(url);
        var (cost, sessions) = (Shown(page, TermItem.ChildSessions), Shown(page, TermItem.Sessions));
        Assert.Contains("Mother 50 %, Father 50 %", cost, StringComparison.Ordinal);
        Assert.Contains("The clerk's copy", cost, StringComparison.Ordinal);
        Assert.DoesNotContain("annex", cost, StringComparison.Ordinal);
        Assert.Contains("It was read as: Mother 60 %, Father 40 %.", cost, StringComparison.Ordinal);
        Assert.Contains("Paragraph 9 of the <annex>", sessions, StringComparison.Ordinal);
        Assert.Contains("It was read as: not found.", sessions, StringComparison.Ordinal);
        Assert.DoesNotContain("Corrected", Shown(page, TermItem.FamilySessions), StringComparison.Ordinal);
        Assert.Contains("2 things were corrected", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(order.Reading.Bytes.ToArray(), (await app.Order(practice, url)).Reading.Bytes.ToArray());
        var frame = (await client.Page(await client.OpenFromOrder(url)))
            .QuerySelector("section[aria-labelledby='frame-title']")!
            .TextContent;
        Assert.Contains(
            "Cost of the child's sessions: Mother 50 %, Father 50 % as a person corrected it",
            frame,
            StringComparison.Ordinal
        );
        Assert.Contains("How many sessions: 12", frame, StringComparison.Ordinal);
        Assert.Contains("Cost of family sessions: Mother 60 %, Father 40 %", frame, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_said_stands_in_the_form_and_letting_it_stand_keeps_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        (string, string)[] said = [(Value(TermItem.EndsOn), "2026-09-01"), (Reason(TermItem.EndsOn), "Page 4")];
        using (await client.PostForm(url + "/confirm", said)) { }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var form = await client.Page(url + "/confirm");
        using var again = await client.Submit(form, [], Confirm);
        Assert.Equal("2026-09-01", form.QuerySelector($"[name='{Value(TermItem.EndsOn)}']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("1 September 2026", Shown(await client.Page(url), TermItem.EndsOn), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var silent = await client.PostForm(
            url + "/confirm",
            (Value(TermItem.EndsOn), ""),
            (Reason(TermItem.EndsOn), "")
        );
        using var back = await client.PostForm(
            url + "/confirm",
            (Value(TermItem.EndsOn), ""),
            (Reason(TermItem.EndsOn), "Of another order")
        );

        Assert.Single((await silent.Page()).QuerySelectorAll(".error-summary li"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Null((await client.Page(url)).GetElementById(TermWords.Id(TermItem.EndsOn)));
        Assert.Equal(3, await app.Ask(practice, db => db.OrderConfirmations.CountAsync()));
    }

    [Theory]
    [InlineData(TermItem.ChildSessions, "half and half")]
    [InlineData(TermItem.ChildSessions, "Mother 60, Father 50")]
    [InlineData(TermItem.ChildSessions, "Mother 60, mother 10")]
    [InlineData(TermItem.Sessions, "many")]
    [InlineData(TermItem.EndsOn, "next year")]
    [InlineData(TermItem.NoContact, "perhaps")]
    public async Task What_cannot_be_read_is_told_at_its_own_field(TermItem item, string typed)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();

        using var refused = await client.PostForm(url + "/confirm", (Value(item), typed), (Reason(item), "It does."));

        var link = (await refused.Page()).QuerySelector(".error-summary a")!;
        Assert.Equal($"#TermLines_{(int)item}__Value", link.GetAttribute("href"));
        Assert.Equal(0, await app.Ask(practice, db => db.OrderConfirmations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_limit_follows_what_a_person_says_of_contact(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(OrderFrameTests.Framing);
        using (await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""))) { }
        Assert.Contains(TermKind.NoContact, await Holding(app, practice));

        using var done = await client.PostForm(
            url + "/confirm",
            (Value(TermItem.NoContact), ""),
            (Reason(TermItem.NoContact), "It is about the grandfather."),
            (Value(TermItem.TherapyOnly), TermValues.Yes),
            (Reason(TermItem.TherapyOnly), "Paragraph 12, read twice")
        );

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var holding = await Holding(app, practice);
        Assert.DoesNotContain(TermKind.NoContact, holding);
        Assert.Contains(TermKind.ContactInTherapyOnly, holding);
        var sets = (await client.Page(url)).QuerySelector("section[aria-labelledby='sets-title']")!.TextContent;
        Assert.Contains("Paragraph 12, read twice", sets, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_end_that_a_person_says_raises_a_stop_and_takes_none_away(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(
            OrderSupport.Words.Replace("OF VERMONT", "OF CALIFORNIA", StringComparison.Ordinal)
        );
        var before = await client.Page(url);
        // Its words name no end, which asks to be looked at and stops nothing.
        Assert.Contains("To be looked at", before.GetElementById("flag-P11")!.TextContent, StringComparison.Ordinal);
        var others = before.QuerySelectorAll("[id^='flag-']").Length - 1;

        await Say("2027-04-01");
        Assert.Contains(
            "It stops the case",
            (await client.Page(url)).GetElementById("flag-P11")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(others + 1, (await client.Page(url)).QuerySelectorAll("[id^='flag-']").Length);
        await Say("2025-09-01");

        Assert.Null((await client.Page(url)).GetElementById("flag-P11"));
        Assert.Equal(others, (await client.Page(url)).QuerySelectorAll("[id^='flag-']").Length);

        async Task Say(string day)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            using var done = await client.PostForm(
                url + "/confirm",
                (Value(TermItem.EndsOn), day),
                (Reason(TermItem.EndsOn), "Page 4")
            );
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_later_order_is_compared_in_what_it_sets(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var first = await client.TakeIn();
        using (
            await client.PostForm(
                first + "/confirm",
                (Value(TermItem.Sessions), "8"),
                (Reason(TermItem.Sessions), "Page 2")
            )
        ) { }
        var caseUrl = await client.OpenFromOrder(first);
        var later = OrderSupport.Words.Replace(
            "pay 60% and Father shall pay 40%",
            "pay 30% and Father shall pay 70%",
            StringComparison.Ordinal
        );

        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", later),
            ("Replaces", OrderSupport.IdIn(first).Value.ToString("D"))
        );

        var rows = (await client.Page(taken.Headers.Location!.OriginalString))
            .QuerySelectorAll("section[aria-labelledby=changes-title] tbody tr")
            .ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.TextContent);
        Assert.Contains("Mother 60 %, Father 40 %", rows["Cost of the child's sessions"], StringComparison.Ordinal);
        Assert.Contains("Mother 30 %, Father 70 %", rows["Cost of the child's sessions"], StringComparison.Ordinal);
        Assert.Contains("8As a person corrected it", rows["How many sessions"], StringComparison.Ordinal);
        Assert.DoesNotContain("Case number", rows.Keys);
    }

    [Theory, OnBothDatabases]
    public async Task A_confirmation_from_before_does_not_pass_for_one_of_the_terms(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        using (await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""))) { }
        Assert.DoesNotContain("were not asked", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);

        await app.Ask(
            practice,
            db => db.OrderConfirmations.ExecuteUpdateAsync(c => c.SetProperty(x => x.Terms, (Domain.Sealed?)null))
        );

        var page = (await client.Page(url)).Body!.TextContent;
        Assert.Contains("costs, sessions, reports and contact were not asked", page, StringComparison.Ordinal);
        Assert.Contains("Mother 60 %, Father 40 %", page, StringComparison.Ordinal);
    }

    private static string Value(TermItem item) => $"TermLines[{(int)item}].Value";

    private static string Reason(TermItem item) => $"TermLines[{(int)item}].Reason";

    private static string Shown(IDocument page, TermItem item) =>
        string.Join(
            ' ',
            page.GetElementById(TermWords.Id(item))!
                .TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );

    private static Task<List<TermKind>> Holding(ReknitApp app, Domain.PracticeId practice) =>
        app.Ask(practice, db => db.TermsInForce.Where(t => t.EndedAt == null).Select(t => t.Kind).ToListAsync());
}
