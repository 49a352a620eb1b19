using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Reknit.Web.Tests.Shape;

/// <summary>A page's handler of posted forms, with the ids that it takes.</summary>
/// <param name="Handler">As the query says it; empty for the plain one.</param>
/// <param name="Ids">Names of the fields and parameters that hold an id.</param>
internal sealed record PostHandler(string Page, string Handler, IReadOnlyList<string> Ids)
{
    /// <summary>Read from the pages themselves, so that a new one is tried from its first day.</summary>
    public static async Task<ILookup<string, PostHandler>> ByPage(ReknitApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<PostHandler>();
        var pages = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Select(e => e.Metadata.GetMetadata<PageActionDescriptor>())
            .OfType<PageActionDescriptor>();
        foreach (var page in pages.DistinctBy(p => p.ViewEnginePath))
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            found.AddRange(
                loaded
                    .HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod))
                    .Select(h => new PostHandler(
                        page.AttributeRouteInfo!.Template!,
                        h.Name ?? "",
                        [.. loaded.BoundProperties.Concat(h.Parameters).Where(IsId).Select(p => p.Name)]
                    ))
            );
        }

        return found.ToLookup(handler => handler.Page);
    }

    private static bool IsId(ParameterDescriptor field) =>
        field.ParameterType == typeof(Guid) || field.ParameterType == typeof(Guid?);
}
