using Microsoft.AspNetCore.Html;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The small signs beside words, drawn for Reknit on a grid of 24; never alone, so hidden from readers.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Drawings = new(StringComparer.Ordinal)
    {
        ["alert"] = "M12 4 3 20h18L12 4Zm0 6.2v4.4m0 2.7v.1",
        ["arrow"] = "M4 12h16m-6.5-6.5L20 12l-6.5 6.5",
        ["bell"] = "M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10Zm4 10h4",
        ["calendar"] = "M5 6h14v14H5V6Zm0 4.5h14M9 3.5V8m6-4.5V8",
        ["check"] = "m5 12.5 4.8 5L19 7",
        ["clock"] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8v4.3l3 2",
        ["cross"] = "m6 6 12 12M18 6 6 18",
        ["document"] = "M6 3.5h8l4.5 4.5v12.5H6v-17Zm8 0V8h4.5M9 12.5h6.5M9 16h6.5",
        ["down"] = "m6.5 9.5 5.5 5.5 5.5-5.5",
        ["download"] = "M12 4v11m-5-4.8L12 15l5-4.8M4.5 20h15",
        ["eye"] =
            "M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12ZM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z",
        ["family"] =
            "M8 10.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8.5 1.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM2.8 19.5c0-3.6 2.2-5.8 5.2-5.8s5.2 2.2 5.2 5.8m2.3-4.6c3-.7 5.4 1.2 5.7 4.6",
        ["hand"] =
            "M8 12V6.2a1.5 1.5 0 0 1 3 0V11V4.7a1.5 1.5 0 0 1 3 0V11V6.2a1.5 1.5 0 0 1 3 0V14c0 4-2.2 6.5-5.5 6.5-2.6 0-4-1.2-5.3-3.6L4.3 13.6c-.9-1.7 1.2-2.8 2.2-1.5L8 14.2V12",
        ["home"] = "m3.5 11.5 8.5-7.5 8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20",
        ["info"] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.3v5.4m0-8.3v.1",
        ["leave"] = "M13.5 4H5v16h8.5M10 12h10m-4-4.2 4 4.2-4 4.2",
        ["letter"] = "M3.5 6h17v12.5h-17V6Zm0 .8 8.5 6.4 8.5-6.4",
        ["lock"] = "M5.5 10.5h13V20h-13v-9.5Zm2.8 0V7.7a3.7 3.7 0 0 1 7.4 0v2.8",
        ["look"] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 0v17m2-15.6 4.3 4M14 9l6.3 5M14 14.5l3.9 3.4",
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["minus"] = "M5 12h14",
        ["pause"] = "M8.5 5.5v13m7-13v13",
        ["person"] = "M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6ZM4.8 20.2c.3-4 3-6.2 7.2-6.2s6.9 2.2 7.2 6.2",
        ["plus"] = "M12 5v14M5 12h14",
        ["print"] = "M7 9V3.5h10V9M7 16.5H4V9h16v7.5h-3M7 13.5h10v7H7v-7Z",
        ["question"] =
            "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.6 9.7c.1-3.2 5-3 4.8 0-.1 2-2.4 1.9-2.4 4.1m0 2.6v.1",
        ["search"] = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20.5 20.5",
        ["sound"] = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5H4Zm11.5-1a5 5 0 0 1 0 7m2.6-9.6a8.6 8.6 0 0 1 0 12.2",
        ["speech"] = "M4 5h16v11.5h-8.5L7 20.5v-4H4V5Z",
        ["stop"] = "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM8.5 12h7",
        ["unknown"] = "M8 8.6c.2-5 8.2-4.8 8 0-.1 3.2-4 3-4 6.6m0 3.7v.1",
        ["upload"] = "M12 15.5V4.5m-5 4.8 5-4.8 5 4.8M4.5 14.5V20h15v-5.5",
    };

    public static IReadOnlyCollection<string> Names => Drawings.Keys;

    /// <exception cref="KeyNotFoundException">There is no drawing of that name.</exception>
    public static IHtmlContent Draw(string name, string? classes = null)
    {
        var all = classes is null ? "icon" : "icon " + classes;
        var path = new HtmlString(Drawings[name]);
        return Markup.Of(
            $"""<svg class="{all}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{path}"/></svg>"""
        );
    }
}
