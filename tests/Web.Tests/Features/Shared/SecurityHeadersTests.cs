using System.Net;

namespace Reknit.Web.Tests.Features.Shared;

public sealed class SecurityHeadersTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData("/parts")]
    [InlineData("/look")]
    [InlineData("/no-such-page")]
    [InlineData("/css/base.css")]
    public async Task Every_answer_carries_the_strict_policy(string url)
    {
        var answer = await site.Get(url);

        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/parts")]
    [InlineData("/no-such-page")]
    [InlineData("/lib/no-such-file.woff2")]
    public async Task A_page_is_kept_nowhere(string url) =>
        Assert.Equal("no-store", Header(await site.Get(url), "Cache-Control"));

    [Fact]
    public async Task A_file_whose_address_carries_its_version_is_kept_for_good()
    {
        var page = await site.Page("/parts");
        var preloads = page.QuerySelectorAll("link[rel=preload]").Select(l => l.GetAttribute("href")!).ToList();

        Assert.Equal(2, preloads.Count);
        foreach (var url in preloads)
        {
            var answer = await site.Get(url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", Header(answer, "Cache-Control"));
        }
    }

    [Fact]
    public async Task Stylesheets_and_scripts_are_asked_for_by_the_hash_of_their_content()
    {
        var page = await site.Page("/parts");
        var urls = page.QuerySelectorAll("link[rel=stylesheet]")
            .Select(l => l.GetAttribute("href")!)
            .Append(page.QuerySelector("script")!.GetAttribute("src")!)
            .ToList();

        Assert.True(urls.Count > 8);
        foreach (var url in urls)
        {
            Assert.Matches(@"\.[a-z0-9]{10}\.(css|js)$", url);
            var answer = await site.Get(url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_page_says_so_in_the_frame_of_the_program()
    {
        var answer = await site.Get("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no page here", (await site.Document(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Behind_https_every_cookie_keeps_to_it_and_to_this_host()
    {
        await using var app = await ReknitApp.Start(
            DatabaseKind.Sqlite,
            settings => settings.PublicUrl = "https://reknit.example.org"
        );
        using var client = app.Anonymous();
        client.BaseAddress = new("https://reknit.example.org");

        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-reknit-form=", StringComparison.Ordinal));
        Assert.All(
            cookies,
            cookie =>
            {
                Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(
            ", ",
            answer.Headers.TryGetValues(name, out var all) ? all : answer.Content.Headers.GetValues(name)
        );
}
