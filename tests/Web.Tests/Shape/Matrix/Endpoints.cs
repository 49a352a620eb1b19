using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>One thing that can be asked of the program, found in the program itself.</summary>
/// <param name="Handler">As the query says it; empty for the plain one.</param>
internal sealed record Endpoint(string Route, string Method, string Handler, Permission Permission)
{
    public bool HasId => Route.Contains('{', StringComparison.Ordinal);

    public bool IsPost => Method == HttpMethods.Post;

    public string At(string url) =>
        Handler.Length == 0
            ? url
            : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={Handler}";

    public override string ToString() => $"{Method} /{At(Route)}";

    /// <summary>Everything that is not public: pages with each of their handlers, and the few endpoints beside them.</summary>
    public static async Task<IReadOnlyList<Endpoint>> Of(ReknitApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<Endpoint>();
        foreach (
            var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            var route = endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                found.AddRange(
                    endpoint
                        .Metadata.GetOrderedMetadata<RequiresAttribute>()
                        .SelectMany(needs =>
                            endpoint
                                .Metadata.GetMetadata<HttpMethodMetadata>()!
                                .HttpMethods.Select(verb => new Endpoint(route, verb, "", needs.Permission))
                        )
                );
                continue;
            }

            var loaded = await loader.LoadAsync(page, endpoint.Metadata);
            if (loaded.ModelTypeInfo!.GetCustomAttribute<RequiresAttribute>() is { } requires)
            {
                // A page without any handler is shown all the same.
                found.Add(new(route, HttpMethods.Get, "", requires.Permission));
                found.AddRange(
                    loaded.HandlerMethods.Select(handler => new Endpoint(
                        route,
                        handler.HttpMethod.ToUpperInvariant(),
                        handler.Name ?? "",
                        requires.Permission
                    ))
                );
            }
        }

        return [.. found.Distinct().OrderBy(e => e.Route, StringComparer.Ordinal)];
    }
}
