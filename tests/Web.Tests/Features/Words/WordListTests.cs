using System.Net;
using AngleSharp.Html.Dom;
using Reknit.Domain.Access;
using Reknit.Web.Features.Words;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Words;

[TestsPage<WordListPage>]
public sealed class WordListTests
{
    [Theory, OnBothDatabases]
    public async Task The_list_shows_every_text_and_how_it_stands(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.ClinicalLead);
        using var reviewed = await client.PostForm("/words/problem.title?language=en", ("ReviewedOn", "2026-03-01"));
        using var changed = await client.PostForm(
            "/words/people.closest-parent?language=en",
            ("Text", "the parent you are closest to now")
        );

        var first = await client.Page("/words");
        Assert.Empty(first.QuerySelectorAll(".field-error"));
        Assert.Equal("en", ((IHtmlSelectElement)first.QuerySelector("select[name=Language]")!).Value);
        Assert.Equal(TextKeys.All.Count, await Rows(client, "/words"));
        Assert.Equal(1, await Rows(client, "/words?show=Reviewed"));
        Assert.Equal(TextKeys.All.Count - 1, await Rows(client, "/words?show=NotReviewed"));
        Assert.Equal(1, await Rows(client, "/words?show=Changed"));
        Assert.Equal(0, await Rows(client, "/words?show=Missing"));
        Assert.Equal(1, await Rows(client, "/words?search=closest+to+now"));
        Assert.Equal(2, await Rows(client, "/words?search=INVITES"));
        Assert.Equal(0, await Rows(client, "/words?search=nothing+says+this"));
    }

    [Theory, OnBothDatabases]
    public async Task A_language_that_is_not_complete_says_so(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);

        var page = await client.Page("/words?language=es");

        var missing = await Rows(client, "/words?language=es&show=Missing");
        Assert.InRange(missing, 1, TextKeys.All.Count - 1);
        Assert.Contains(
            $"{missing} of {TextKeys.All.Count} texts are missing in this language",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Another_practices_wording_is_not_there(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var editor = await app.Editor(await app.NewPractice("Summit"));
        await app.Edit(editor, TextKeys.ProblemTitle, 0, "Words of Summit");
        using var client = await app.SignedIn(await app.NewPractice("Harbor"), Role.Owner);

        Assert.Equal(0, await Rows(client, "/words?search=Summit"));
        var page = await client.Page("/words/problem.title");
        Assert.DoesNotContain("Words of Summit", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Therapist)]
    [InlineData(Role.FrontDesk)]
    [InlineData(Role.Billing)]
    public async Task Roles_without_the_permission_do_not_get_in(Role role)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), role);

        Assert.NotEqual(HttpStatusCode.OK, (await client.Get("/words")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await client.Get("/words/problem.title")).StatusCode);
    }

    private static async Task<int> Rows(HttpClient client, string url) =>
        (await client.Page(url)).QuerySelectorAll("main tbody tr").Length;
}
