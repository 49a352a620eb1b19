using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Words;

public sealed class ReviewTextTests
{
    private const string Url = "/words/problem.title?language=en";

    [Theory, OnBothDatabases]
    public async Task A_review_names_person_and_day_and_holds_for_that_version_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead, "رزان قاسم");

        using var answer = await client.PostForm(Url, ("ReviewedOn", "2026-03-01"));

        Assert.Equal(Url, answer.Headers.Location!.OriginalString);
        var page = (await client.Page(Url)).Body!.TextContent;
        Assert.Contains("Reviewed by رزان قاسم on 1 March 2026", page, StringComparison.Ordinal);

        using var edited = await client.PostForm(Url, ("Text", "That was us"));
        var head = (await client.Page(Url)).QuerySelector(".page-head")!.TextContent;
        Assert.Contains("Not reviewed", head, StringComparison.Ordinal);
        Assert.Contains("In our own words", head, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_review_of_what_was_changed_meanwhile_is_not_taken(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Owner);
        var page = await client.Page(Url);
        using var edited = await client.PostForm(Url, ("Text", "That was us"));

        using var answer = await client.Submit(page, [("ReviewedOn", "2026-03-01")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("changed meanwhile", (await answer.Page()).Body!.TextContent, StringComparison.Ordinal);
        await app.Within(
            practice,
            async services => Assert.Equal(0, await services.GetRequiredService<CaseworkDb>().TextReviews.CountAsync())
        );
    }

    [Theory]
    [InlineData("2026-03-04", "has not come yet")]
    [InlineData("", "Choose the day")]
    [InlineData("soon", "Choose the day")]
    public async Task A_review_needs_a_day_that_has_come(string day, string problem)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);

        using var answer = await client.PostForm(Url, ("ReviewedOn", day));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var summary = (await answer.Page()).QuerySelector(".error-summary")!.TextContent;
        Assert.Contains(problem, summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practices_own_day_counts()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        app.Clock.Set(new(2026, 3, 4, 3, 0, 0, TimeSpan.Zero));
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);

        using var tomorrow = await client.PostForm(Url, ("ReviewedOn", "2026-03-04"));
        using var today = await client.PostForm(Url, ("ReviewedOn", "2026-03-03"));

        Assert.Equal(HttpStatusCode.OK, tomorrow.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, today.StatusCode);
    }
}
