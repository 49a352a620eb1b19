using System.Net;
using Microsoft.AspNetCore.Routing.Template;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Shape;
using Reknit.Web.Tests.Shape.Matrix;

namespace Reknit.Web.Tests.Canary;

/// <summary>Somebody outside who opens whatever they can, and tries everything else.</summary>
internal sealed class Visitor(HttpClient browser, string reader, Search search)
{
    private readonly HashSet<string> _asked = [];
    private readonly Queue<string> _waiting = [];

    /// <summary>Addresses that answered with a page or a file.</summary>
    public HashSet<string> Opened { get; } = [];

    /// <summary>Those that gave a file.</summary>
    public HashSet<string> Files { get; } = [];

    /// <summary>Asks for each of them, and for everything of the portal that a page leads to.</summary>
    public async Task Walk(IEnumerable<string> addresses)
    {
        _asked.Clear();
        foreach (var address in addresses)
        {
            Put(address);
        }

        while (_waiting.TryDequeue(out var url))
        {
            await Look(url);
        }
    }

    /// <summary>Something that a browser keeps instead of showing it as a page.</summary>
    public static bool IsFile(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode
        && (
            answer.Content.Headers.ContentDisposition is not null
            || answer.Content.Headers.ContentType?.MediaType
                is not (null or "text/html" or "text/plain" or "application/json")
        );

    private void Put(string url)
    {
        if (_asked.Add(url))
        {
            _waiting.Enqueue(url);
        }
    }

    private async Task Look(string url)
    {
        using var answer = await browser.Get(url);
        search.Label($"the address {url}", Uri.UnescapeDataString(url));
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            search.Label($"the header {name} of {url}", string.Join(' ', values.Select(Uri.UnescapeDataString)));
        }

        var body = await answer.Content.ReadAsStringAsync();
        search.In(reader, url, WebUtility.HtmlDecode(body) + ' ' + Uri.UnescapeDataString(body));
        if (answer.Headers.Location is { } to)
        {
            Put(Local(to.OriginalString));
        }

        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return;
        }

        Opened.Add(url);
        if (IsFile(answer))
        {
            Files.Add(url);
            await ReadPapers.Into(search, reader, url, answer.Content);
            return;
        }

        var page = await answer.Page();
        search.Label($"the title of {url}", page.Title);
        foreach (var link in page.QuerySelectorAll("[href], [src], [action]").SelectMany(Addresses))
        {
            search.Label($"an address on {url}", Uri.UnescapeDataString(link));
            if (Local(link).StartsWith(PortalPlaces.Home, StringComparison.Ordinal))
            {
                Put(Local(link));
            }
        }
    }

    private static IEnumerable<string> Addresses(AngleSharp.Dom.IElement element) =>
        ((string[])["href", "src", "action"]).Select(element.GetAttribute).OfType<string>();

    private static string Local(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? whole.PathAndQuery
            : url;
}

/// <summary>All the addresses that can be asked for.</summary>
internal static class AllAddresses
{
    /// <summary>Of every page and file, those of the portal and of the public among them.</summary>
    public static async Task<IReadOnlyList<string>> Of(CanaryFamily family)
    {
        var known = (await Gets(family)).Select(pair => pair.Url);
        var any = Addresses.Of(family.App, Guid.CreateVersion7(family.App.Clock.GetUtcNow()));
        string[] problems = [.. ((int[])[400, 403, 404, 413, 429, 500]).Select(code => $"/problem/{code}")];
        return [.. known.Concat(any).Concat(problems).Append("/no/such/page").Distinct()];
    }

    /// <summary>The route that answers at an address.</summary>
    public static string RouteOf(ReknitApp app, string url)
    {
        var path = new PathString(url.Split('?')[0]);
        return Addresses
            .Templates(app)
            .Select(route => route.RawText!.TrimStart('/'))
            // A page that is nowhere else is the last resort of the program, and of this search.
            .Where(route => !route.StartsWith("{**", StringComparison.Ordinal))
            .First(route => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []));
    }

    /// <summary>Those that are not public, each with its place in the table of addresses.</summary>
    public static async Task<IReadOnlyList<(string Route, string Url)>> Gets(CanaryFamily family) =>
        [
            .. (await Shape.Matrix.Endpoint.Of(family.App))
                .Where(e => !e.IsPost)
                .Select(e => (e.At(e.Route), e.At(Rules.Table[e.Route].Url(family.Records, family.House)))),
        ];
}
