using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Writes down what a child relies on and chooses for visits, as a therapist does.</summary>
internal static class VisitSupport
{
    public static Task ChooseSignal(
        HttpClient client,
        string voice,
        string kind = "HandUp",
        string words = "Both hands"
    ) =>
        client.Send(
            voice + "/stop-signal",
            "This is the signal",
            ("Form.Kind", kind),
            ("Form.Words", words),
            ("Form.IsChosenByChild", "true")
        );

    public static Task Step(HttpClient client, string voice, string step, string words = "") =>
        client.Send(voice + "/stop-signal", "Write it down", ("Done.Step", step), ("Done.Words", words));

    /// <summary>The child used the signal, or drew back, today.</summary>
    public static async Task Happened(
        HttpClient client,
        string voice,
        string adult,
        string happened,
        string followed = "",
        string? atOnce = null
    )
    {
        var page = await client.Page(voice + "/stop-signal/used");
        (string, string)[] said = atOnce is null ? [] : [("Form.AtOnce", atOnce)];
        await client.Send(
            voice + "/stop-signal/used",
            "Put it on record",
            [
                ("Form.Happened", happened),
                ("Form.Adult", Person(page, "Form.Adult", adult)),
                ("Form.Followed", followed),
                .. said,
            ]
        );
    }

    /// <summary>The value of somebody's line in a list to choose from.</summary>
    public static string Person(AngleSharp.Html.Dom.IHtmlDocument page, string field, string name) =>
        page.QuerySelectorAll($"select[name='{field}'] option")
            .First(o => o.TextContent.Contains(name, StringComparison.Ordinal))
            .GetAttribute("value")!;

    /// <summary>Every page about a child's visits, by its route, with something on each.</summary>
    /// <param name="words">Stand in every field of the child's.</param>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string voice,
        string adult,
        string words
    )
    {
        await ChooseSignal(client, voice, words: words);
        await Step(client, voice, "TaughtBack", words);
        await Happened(client, voice, adult, "SignalUsed", words, "Yes");
        const string route = "cases/{id:guid}/children/{child:guid}";
        return new()
        {
            [route + "/stop-signal"] = voice + "/stop-signal",
            [route + "/stop-signal/used"] = voice + "/stop-signal/used",
        };
    }
}
