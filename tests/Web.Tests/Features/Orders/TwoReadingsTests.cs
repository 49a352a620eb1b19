using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>An order that is read under something else meanwhile, and what a person has to say for it.</summary>
public sealed class TwoReadingsTests
{
    private const string Limited = """
        IN RE THE DEPENDENCY OF J.D., a minor
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. Mother shall have no contact with the child for ninety days.
        Dated this 4th day of March, 2025.
        """;

    [Theory, OnBothDatabases]
    public async Task A_review_written_under_one_reading_is_not_put_under_the_next(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Limited);
        using (await client.PostForm(url + "/correct", ("State", "CA"), ("StateBecause", "Its seal"))) { }
        var form = await client.Page(url + "/flags/P1");
        using (await client.PostForm(url + "/correct", ("State", "TX"), ("StateBecause", "Its seal"))) { }
        (string, string)[] said =
        [
            ("Advice", "PracticesLawyer"),
            ("AdvisedOn", "2026-03-02"),
            ("Said", "Set it aside."),
        ];

        using var late = await client.Submit(form, said, "Put it on record");

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var stale = await late.Page();
        Assert.Contains("read again meanwhile", stale.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Set it aside.", stale.QuerySelector("[name=Said]")!.TextContent.Trim());
        Assert.Equal(0, await app.Ask(practice, db => db.FlagReviews.CountAsync()));
        using var again = await client.Submit(stale, [], "Put it on record");
        Assert.Equal(url, again.Headers.Location?.OriginalString);
        Assert.Equal(3, (await app.Ask(practice, db => db.FlagReviews.SingleAsync())).ReadingNumber);
    }

    [Theory, OnBothDatabases]
    public async Task What_reads_like_a_child_welfare_case_keeps_its_stops_until_a_person_says_why(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Limited);
        using (await client.PostForm(url + "/correct", ("State", "CA"), ("StateBecause", "Its seal"))) { }
        var page = await client.Page(url);
        Assert.NotNull(page.GetElementById("flag-P1"));
        Assert.Contains("reads like a child-welfare case", page.Body!.TextContent, StringComparison.Ordinal);

        using var unsaid = await client.PostForm(url + "/correct", ("Proceeding", nameof(ProceedingKind.ChildWelfare)));
        Assert.Equal(HttpStatusCode.OK, unsaid.StatusCode);
        Assert.NotNull((await client.Page(url)).GetElementById("flag-P1"));

        using var done = await client.PostForm(
            url + "/correct",
            ("Proceeding", nameof(ProceedingKind.ChildWelfare)),
            ("ProceedingBecause", "The agency is the petitioner.")
        );
        Assert.Equal(url, done.Headers.Location?.OriginalString);
        Assert.Null((await client.Page(url)).GetElementById("flag-P1"));
        Assert.Equal(ProceedingKind.ChildWelfare, (await app.Order(practice, url)).SaidProceeding);
    }

    [Theory, OnBothDatabases]
    public async Task An_emptied_state_falls_back_to_the_cases_and_keeps_its_stops(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Limited);
        await app.Ask(practice, db => db.Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.CourtState, "CA")));
        using (await client.PostForm(url + "/correct", ("State", "CA"), ("StateBecause", "Its seal"))) { }

        using var emptied = await client.PostForm(url + "/correct", ("State", ""));

        Assert.Equal(url, emptied.Headers.Location?.OriginalString);
        Assert.NotNull((await client.Page(url)).GetElementById("flag-P1"));
        using var other = await client.PostForm(url + "/correct", ("State", "VT"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotNull((await client.Page(url)).GetElementById("flag-P1"));
    }
}
