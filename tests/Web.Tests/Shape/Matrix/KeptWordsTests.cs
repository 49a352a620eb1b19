using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>A page that keeps unsent words opens with them: found in the program, so that a new one is tried from its first day.</summary>
public sealed class KeptWordsTests
{
    private const string Kept = "kept while the session ran out";

    [Fact]
    public async Task Every_page_that_keeps_unsent_words_opens_with_them()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var records = await Records.Fill(app, "Hart");
        using var lead = await app.SignedIn(records.Practice, Role.ClinicalLead);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (route, type) in await Pages(app))
        {
            var url = Rules.Table[route].Url(records.One, records.House);
            var fields = type.GetProperties()
                .Where(p => p.PropertyType == typeof(string) && p.IsDefined(typeof(BindPropertyAttribute)))
                .Select(p => p.Name)
                .Concat(["Form.Caption", "Fields.Title", "Input.Words"])
                .ToDictionary(name => name, _ => (string[])[Kept]);
            await app.Within(
                records.Practice,
                services =>
                    services
                        .GetRequiredService<WorkingTexts>()
                        .Keep(records.Practice, lead.PersonId, url.Split('?')[0], fields, default)
            );

            tried++;
            using var answer = await lead.Get(url);
            if (!answer.IsSuccessStatusCode)
            {
                wrong.Add($"{url} answers {(int)answer.StatusCode} where words were kept");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 10, $"only {tried} pages keep words");
    }

    private static async Task<IReadOnlyList<(string Route, Type Page)>> Pages(ReknitApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<(string, Type)>();
        foreach (
            var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            if (
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && (await loader.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo is { } type
                && type.IsDefined(typeof(KeepsTypedAttribute))
                && Permissions
                    .Table[type.GetCustomAttribute<RequiresAttribute>()!.Permission]
                    .Contains(Role.ClinicalLead)
            )
            {
                found.Add((endpoint.RoutePattern.RawText!.TrimStart('/'), type));
            }
        }

        return [.. found.DistinctBy(f => f.Item1)];
    }
}
