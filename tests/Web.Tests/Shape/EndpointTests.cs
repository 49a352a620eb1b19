using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Tests.Shape;

/// <summary>There is one way in: every endpoint states its permission, or that it is public on purpose.</summary>
public sealed class EndpointTests
{
    /// <summary>All that is open to somebody who is not signed in; a new entry needs a reason in review.</summary>
    private static readonly string[] Public =
    [
        "/blank",
        "/child",
        "/child/finished",
        "/consult/{token}",
        "/health",
        "/help-now",
        "/join/{token}",
        "/look",
        "/portal/join/{token}",
        "/q/{token}",
        "/problem/{code:int}",
        "/ready",
        "/request/{handle}",
        "/request/{handle}/ask",
        "/request/{handle}/check",
        "/request/{handle}/sent",
        "/sign-in",
        "/sign-in/code",
        "/sign-in/no-practice",
        "/sign-in/practice",
        "/sign-in/reset/{token}",
        "/sign-in/set-up",
        "/sign-out",
        "/start/{token}",
    ];

    /// <summary>Shown in the demo only, where it serves as the picture book of the parts.</summary>
    private static readonly string[] PublicInDemo = ["/parts", "/parts/sign-in"];

    [Fact]
    public async Task Every_endpoint_carries_exactly_one_permission_or_is_public()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.True(endpoints.Count > 20);
        var wrong = endpoints
            .Where(e =>
                e.Metadata.OfType<RequiresAttribute>().Count() + e.Metadata.OfType<PublicAttribute>().Count() != 1
                && e.Metadata.GetMetadata<PageActionDescriptor>() is null
                // Of static files, in development only; without a permission it is refused.
                && e.DisplayName != "Fallback {**path:file}"
            )
            .Select(e => e.DisplayName);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_page_model_states_it_once()
    {
        var pages = typeof(RequiresAttribute)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)))
            .ToList();
        Assert.True(pages.Count > 10);
        Assert.Empty(
            pages.Where(p => Count<RequiresAttribute>(p) + Count<PublicAttribute>(p) != 1).Select(p => p.FullName)
        );
    }

    [Fact]
    public async Task What_is_public_is_what_this_list_says()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var open = new List<string>();
        foreach (
            var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var isPublic = page is null
                ? endpoint.Metadata.GetMetadata<PublicAttribute>() is not null
                : (await loader.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo!.IsDefined(typeof(PublicAttribute));
            if (
                isPublic
                && endpoint.RoutePattern.RawText is { } route
                && !route.Contains('.', StringComparison.Ordinal)
            )
            {
                open.Add("/" + route.TrimStart('/'));
            }
        }

        Assert.Equal(Public.Concat(PublicInDemo).Order(), open.Distinct().Order());
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_reaches_nothing_but_the_public_pages()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var stranger = app.Anonymous();
        var tried = 0;
        foreach (var route in Addresses.Templates(app).DistinctBy(r => r.RawText))
        {
            if (Public.Concat(PublicInDemo).Contains("/" + route.RawText!.TrimStart('/')))
            {
                continue;
            }

            tried++;
            var url = Addresses.Fill(route, Guid.CreateVersion7(app.Clock.GetUtcNow()));
            using var answer = await stranger.GetAsync(new Uri(url, UriKind.Relative));
            Assert.True(
                (int)answer.StatusCode is 401 or 403 or 404 or 405
                    || answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) == true,
                $"{url} answers {(int)answer.StatusCode} to a stranger"
            );
        }

        Assert.True(tried > 8, $"only {tried} addresses were tried");
    }

    private static int Count<TAttribute>(Type page) =>
        page.GetCustomAttributes(typeof(TAttribute), inherit: true).Length;
}
