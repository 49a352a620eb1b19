using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Whether an order is for this therapy, and that its day is not known: a person's word, with a reason.</summary>
[TestsPage<CorrectOrderPage>, TestsPage<ReviewFlagPage>]
public sealed class ReadUnderTests
{
    private const string Stop = "Record the review that this term needs";

    /// <summary>No name of the therapy, and terms that Texas limits.</summary>
    private const string Unnamed = """
        DISTRICT COURT OF TRAVIS COUNTY, TEXAS
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall attend counseling with Dr. Ana Reyes.
        2. Mother shall have no contact with the child for ninety days.
        3. Mother and Father shall each pay one-half of the cost of the counseling.
        Signed this 1st day of August, 2025.
        """;

    [Theory, OnBothDatabases]
    public async Task An_order_without_the_therapys_name_is_held_against_the_rules_until_a_person_says_what_it_is(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Unnamed);
        var page = await client.Page(url);
        Assert.Contains(
            "to be looked at",
            page.GetElementById("flag-P1")!.TextContent,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), a => a.TextContent == Stop);

        using var unsaid = await client.PostForm(url + "/correct", ("IsForTherapy", "true"));
        Assert.Contains("Say in a few words why", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        using var yes = await client.PostForm(
            url + "/correct",
            ("IsForTherapy", "true"),
            ("TherapyBecause", "The hearing was about <contact>")
        );
        Assert.Equal(url, yes.Headers.Location?.OriginalString);
        page = await client.Page(url);
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.TextContent == Stop);
        Assert.Contains("A person said that it is for this therapy", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The hearing was about <contact>", page.Body.TextContent, StringComparison.Ordinal);

        using var no = await client.PostForm(
            url + "/correct",
            ("IsForTherapy", "false"),
            ("TherapyBecause", "It is Father's own counseling")
        );
        page = await client.Page(url);
        Assert.Null(page.GetElementById("flag-P1"));
        Assert.Contains("A person said that this is not for", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ((bool?)false, 3),
            ((await app.Order(practice, url)).SaidTherapy, (await app.Order(practice, url)).ReadingNumber)
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_day_of_signing_can_be_taken_away_and_every_rule_is_held_then(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(
            Unnamed
                .Replace("counseling", "reunification therapy", StringComparison.Ordinal)
                .Replace("August, 2025", "August, 1999", StringComparison.Ordinal)
        );
        Assert.Null((await client.Page(url)).GetElementById("flag-P1"));

        using var unsaid = await client.PostForm(url + "/correct", ("IsDayNotKnown", "true"));
        Assert.Contains("Say in a few words why", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        using var done = await client.PostForm(
            url + "/correct",
            ("IsDayNotKnown", "true"),
            ("SignedOnBecause", "The year is a misprint")
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await client.Page(url);
        Assert.NotNull(page.GetElementById("flag-P1"));
        Assert.Contains(
            "day, which is not known (the text: 1 August 1999)",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull((await client.Page(url + "/correct")).QuerySelector("input[name=IsDayNotKnown][checked]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_review_counts_for_the_law_that_was_looked_at_and_for_no_other(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Unnamed.Replace("counseling", "reunification therapy", StringComparison.Ordinal));
        var flag = url + "/flags/P1";
        (string, string)[] said =
        [
            ("Advice", "PracticesLawyer"),
            ("AdvisedOn", "2026-03-02"),
            ("Said", "Ask the court."),
        ];

        using var older = await client.PostForm(flag, [said[0], ("AdvisedOn", "2025-07-31"), said[2]]);
        Assert.Contains("not older than the order", await CaseSupport.Errors(older), StringComparison.Ordinal);
        using var other = await client.PostForm(flag, [.. said, ("Rule", "Another rule")]);
        Assert.Contains("read again meanwhile", (await other.Page()).Body!.TextContent, StringComparison.Ordinal);
        using var recorded = await client.PostForm(flag, said);
        Assert.Equal(url, recorded.Headers.Location?.OriginalString);
        var review = await app.Ask(practice, db => db.FlagReviews.SingleAsync());
        Assert.Equal("Tex. Fam. Code 153.010(d)", review.Citation);
        Assert.StartsWith("Counselling may not require", review.Rule, StringComparison.Ordinal);
        var desk = await State();
        var flagged = desk.Reading.AllFlags().First(f => f.Key == "P1");
        Assert.NotNull(desk.State.ReviewOf(flagged));
        Assert.Null(desk.State.ReviewOf(flagged with { Citation = "34 U.S.C. 10446(k)" }));
        Assert.Null(desk.State.ReviewOf(flagged with { Rule = "Another rule" }));

        async Task<(DeskState State, Domain.Orders.OrderReading Reading)> State()
        {
            var actor = new Web.Features.Shared.Actor(practice, client.PersonId, Role.Therapist, default);
            var state = await app.Ask<OrderDesk, DeskState>(
                practice,
                of => of.State(actor, OrderSupport.IdIn(url), default)
            );
            var order = await app.Ask<OrdersOnFile, OrderOnFile?>(
                practice,
                of => of.Find(actor, OrderSupport.IdIn(url), default)
            );
            return (state, order!.Reading);
        }
    }
}
