using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Orders.Clauses;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders.Clauses;

[TestsPage<ListClausesPage>]
public sealed class ListClausesTests
{
    private const string Good =
        "The reunification therapist may speak with the attorneys for both parents at any time, and with a parent who has no attorney.";

    [Theory, OnBothDatabases]
    public async Task Every_clause_is_listed_with_its_words_reason_and_conditions(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var therapist = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        var page = await therapist.Page(ClausePages.List);

        var articles = page.QuerySelectorAll("article");
        Assert.Equal(ClauseLibrary.Shipped.All.Count, articles.Length);
        Assert.All(
            ClauseLibrary.Shipped.All,
            clause =>
            {
                var words = articles.Single(a => a.Id == clause.Key).TextContent;
                Assert.Contains(clause.Words, words, StringComparison.Ordinal);
                Assert.Contains(clause.Reason, words, StringComparison.Ordinal);
                Assert.Contains(clause.Source, words, StringComparison.Ordinal);
            }
        );
        Assert.Contains("California", Article("duration.ca"), StringComparison.Ordinal);
        Assert.Contains("Violence: Yes or Not known", Article("costs.apart"), StringComparison.Ordinal);
        Assert.Contains("All words are the shipped ones", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Change the words", page.Body!.TextContent, StringComparison.Ordinal);

        string Article(string key) => articles.Single(a => a.Id == key).TextContent;
    }

    [Theory, OnBothDatabases]
    public async Task The_practices_own_words_stand_with_who_and_why_beside_the_shipped_ones(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Amara Chen");
        using (await EditClauseTests.Edit(lead, Good, "Our bar says attorney.")) { }
        using var therapist = await app.SignedIn(practice, Role.Therapist);

        var own = await therapist.Page($"{ClausePages.List}?show={ListClausesPage.Own}");
        var state = await therapist.Page($"{ClausePages.List}?show=TX");
        var none = await therapist.Page($"{ClausePages.List}?show=nothing");

        var article = Assert.Single(own.QuerySelectorAll("article")).TextContent;
        Assert.Contains(Good, article, StringComparison.Ordinal);
        Assert.Contains("Amara Chen", article, StringComparison.Ordinal);
        Assert.Contains("Our bar says attorney.", article, StringComparison.Ordinal);
        Assert.Contains("gives each side the same facts", article, StringComparison.Ordinal);
        Assert.Equal(3, state.QuerySelectorAll("article").Length);
        Assert.Contains("No clause is like that", none.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_is_linked_where_it_may_be_seen_and_closed_elsewhere(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk);

        using var forbidden = await desk.Get(ClausePages.List);

        Assert.NotNull((await therapist.Page("/orders")).QuerySelector($"a[href='{ClausePages.List}']"));
        Assert.Null((await desk.Page("/orders")).QuerySelector($"a[href='{ClausePages.List}']"));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }
}
