using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Reknit.Web.Tests;

/// <summary>A file that a test chooses in a form.</summary>
internal sealed record ChosenFile(
    string Field,
    string FileName,
    byte[] Content,
    string Type = "application/octet-stream"
);

/// <summary>Uses forms as a browser without script does: what the page shows is what is sent.</summary>
internal static class Forms
{
    /// <summary>The bare answer to a request for this address.</summary>
    public static Task<HttpResponseMessage> Get(this HttpClient client, string url) => client.GetAsync(url);

    /// <summary>The page at this address, which must be there.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient client, string url)
    {
        using var response = await client.Get(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Page(new Uri(client.BaseAddress!, url));
    }

    /// <summary>The page that an answer carries, such as a form with its errors.</summary>
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage response, Uri? at = null)
    {
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        page.DocumentElement.SetAttribute("data-at", (at ?? response.RequestMessage!.RequestUri!).ToString());
        return page;
    }

    /// <summary>Opens the page, fills in the form that has these fields and sends it.</summary>
    public static async Task<HttpResponseMessage> PostForm(
        this HttpClient client,
        string url,
        params (string Name, string Value)[] fields
    ) => await client.Submit(await client.Page(url), fields);

    /// <summary>
    /// Sends a form of a page that was read before: the first that has all the fields, or else
    /// the one with <paramref name="button"/>'s words. A field given twice is sent twice.
    /// </summary>
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient client,
        IHtmlDocument page,
        (string Name, string Value)[] fields,
        string? button = null,
        params ChosenFile[] files
    )
    {
        var form = Find(page, [.. fields.Select(f => f.Name), .. files.Select(f => f.Field)], button);
        var pressed = button is null ? null : Button(form, button);
        var given = fields.ToLookup(f => f.Name);
        List<(string, string)> all =
        [
            .. Kept(form).Where(field => !given.Contains(field.Name)),
            .. fields,
            .. pressed?.GetAttribute("name") is { } name
                ? [(name, pressed.GetAttribute("value") ?? "")]
                : Array.Empty<(string, string)>(),
        ];
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        var at = new Uri(page.DocumentElement.GetAttribute("data-at")!);
        return await client.PostAsync(action.Length == 0 ? at : new Uri(at, action), Content(all, files));
    }

    /// <summary>The page to which an answer leads, after any number of redirects.</summary>
    public static async Task<HttpResponseMessage> Follow(this HttpClient client, HttpResponseMessage response)
    {
        for (var steps = 0; response.Headers.Location is { } to && steps < 10; steps++)
        {
            response = await client.GetAsync(new Uri(response.RequestMessage!.RequestUri!, to));
        }

        return response;
    }

    private static IHtmlFormElement Find(IHtmlDocument page, IReadOnlyList<string> names, string? button)
    {
        // The frame has forms too, such as the one to sign out; the page's own come first.
        var forms = page.QuerySelectorAll<IHtmlFormElement>("main form, form").Where(f => f.Method == "post").ToList();
        var inPage = forms.OrderByDescending(f => f.Closest("main") is not null);
        return inPage.FirstOrDefault(form =>
                names.All(name => form.Elements.Any(e => e.GetAttribute("name") == name))
                && (button is null || Button(form, button) is not null)
            )
            ?? throw new InvalidOperationException(
                $"No form of {forms.Count} on this page has {string.Join(", ", names)} {button}: {page.Body!.TextContent.Trim()}"
            );
    }

    private static IElement? Button(IHtmlFormElement form, string words) =>
        form.Elements.FirstOrDefault(e => e is IHtmlButtonElement && e.TextContent.Trim() == words);

    private static IEnumerable<(string Name, string Value)> Kept(IHtmlFormElement form) =>
        form
            .Elements.Where(e => e.GetAttribute("name") is not null && !e.HasAttribute("disabled"))
            .SelectMany(element =>
                element switch
                {
                    IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
                    IHtmlInputElement { Type: "file" or "submit" or "image" } => [],
                    IHtmlInputElement input => [(input.Name!, input.Value)],
                    IHtmlTextAreaElement area => [(area.Name!, area.Value)],
                    IHtmlSelectElement select => select
                        .Options.Where(o => o.IsSelected)
                        .Select(o => (select.Name!, o.Value)),
                    _ => Enumerable.Empty<(string, string)>(),
                }
            );

    private static HttpContent Content(IEnumerable<(string Name, string Value)> fields, ChosenFile[] files)
    {
        if (files.Length == 0)
        {
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Content);
            part.Headers.ContentType = new MediaTypeHeaderValue(file.Type);
            content.Add(part, file.Field, file.FileName);
        }

        return content;
    }
}
