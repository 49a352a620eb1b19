namespace Reknit.Web.Tests.Shape;

/// <summary>Every address that the program answers, static files apart, with an id put into its places.</summary>
internal static class Addresses
{
    public static IEnumerable<string> Of(ReknitApp app, Guid id) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.DisplayName?.Contains("Static", StringComparison.Ordinal) != true)
            .Where(e => !(e.RoutePattern.RawText ?? "").Contains('.', StringComparison.Ordinal))
            .Select(e => Filled(e.RoutePattern, id))
            .Distinct();

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, Guid id) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal
                            ? literal.Content
                            : id.ToString("D")
                    )
                )
            )
        );
}
