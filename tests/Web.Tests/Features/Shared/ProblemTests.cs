using System.Net;
using Reknit.Domain.Access;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Shared;

[TestsPage<ProblemPage>]
public sealed class ProblemTests
{
    private const string Secret = "Ada Quillfeather lives at 7 Elm Street";

    [Theory, OnBothDatabases]
    public async Task A_page_that_fails_says_so_calmly_and_tells_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(
            database,
            outside: services => services.AddScoped<CaseAccess>(_ => throw new InvalidOperationException(Secret))
        );
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);

        using var answer = await client.Get("/cases");
        var page = await answer.Page();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Elm Street", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(
            "default-src 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData(400, "This form is no longer fresh")]
    [InlineData(403, "This page is not open to you")]
    [InlineData(404, "There is no page here")]
    [InlineData(413, "This file is too large")]
    [InlineData(429, "Too many tries")]
    public async Task Each_trouble_has_words_of_its_own(int code, string title)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var stranger = app.Anonymous();

        var page = await stranger.Page($"/problem/{code}");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }
}
