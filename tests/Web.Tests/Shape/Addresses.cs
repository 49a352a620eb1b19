using Microsoft.AspNetCore.Routing.Patterns;

namespace Reknit.Web.Tests.Shape;

/// <summary>Every address that the program answers, static files apart, with an id put into its places.</summary>
internal static class Addresses
{
    public static IEnumerable<string> Of(ReknitApp app, Guid id) =>
        Templates(app).Select(route => Fill(route, id)).Distinct();

    /// <summary>As the routes are written, ids and all.</summary>
    public static IEnumerable<RoutePattern> Templates(ReknitApp app) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.DisplayName?.Contains("Static", StringComparison.Ordinal) != true)
            .Where(e => !(e.RoutePattern.RawText ?? "").Contains('.', StringComparison.Ordinal))
            .Select(e => e.RoutePattern);

    public static string Fill(RoutePattern pattern, Guid id) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is RoutePatternLiteralPart literal ? literal.Content : id.ToString("D")
                    )
                )
            )
        );
}
