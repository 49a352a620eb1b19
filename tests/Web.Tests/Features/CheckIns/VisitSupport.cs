using System.Net;
using AngleSharp.Html.Dom;
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

    /// <summary>Where two strike the newest of what was seen, else of the steps of the signal.</summary>
    public static async Task<string> Strike(HttpClient client, string voice) =>
        (await client.Page(voice + "/stop-signal"))
            .QuerySelector("main a[href^='/strike/VisitEntries/']")!
            .GetAttribute("href")!;

    /// <summary>What the child chose for being in one room with an adult.</summary>
    public static async Task Choose(
        HttpClient client,
        string voice,
        string adult,
        params (string Choice, string How, string Words)[] choices
    )
    {
        var url = await ChooseUrl(client, voice, adult);
        var page = await client.Page(url);
        var order = page.QuerySelectorAll("input[name$='.Choice']").Select(i => i.GetAttribute("value")).ToList();
        await client.Send(
            url,
            "Keep the choices",
            [
                .. choices.SelectMany(c =>
                {
                    var at = order.IndexOf(c.Choice);
                    return new[] { ($"Lines[{at}].Chosen", c.How), ($"Lines[{at}].Words", c.Words) };
                }),
            ]
        );
    }

    public static async Task<string> ChooseUrl(HttpClient client, string voice, string adult) =>
        (await client.Page(voice + "/visit"))
            .QuerySelectorAll("section a[href*='/visit/choose']")
            .First(a => a.TextContent.Contains(adult, StringComparison.Ordinal))
            .GetAttribute("href")!;

    public static Task Say(HttpClient client, string voice, string about, params (string, string)[] said) =>
        client.Send($"{voice}/visit/say?about={about}", "Put it on record", said);

    /// <summary>About one adult.</summary>
    public static async Task SayAbout(HttpClient client, string voice, string about, string adult, string words)
    {
        var page = await client.Page($"{voice}/visit/say?about={about}");
        await Say(client, voice, about, ("Form.With", Person(page, "Form.With", adult)), ("Form.Words", words));
    }

    /// <summary>Keeps these pictures, in this order, each added by its button.</summary>
    public static async Task Arrange(
        HttpClient client,
        string voice,
        string adult,
        string called,
        params string[] parts
    )
    {
        var page = await client.Page(voice + "/schedule/arrange");
        foreach (var part in parts)
        {
            page = await Press(client, page, $"button[name=add][value={part}]");
        }

        using var kept = await client.Submit(
            page,
            [("With", Person(page, "With", adult)), ("AdultCalled", called)],
            "Keep these pictures"
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    /// <summary>Presses one button of the form that is shown, and shows what it became.</summary>
    public static async Task<IHtmlDocument> Press(HttpClient client, IHtmlDocument page, string button)
    {
        var pressed = page.QuerySelector("main " + button)!;
        Assert.False(pressed.HasAttribute("disabled"));
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var fields = form
            .Elements.Where(e => e is not IHtmlButtonElement && e.GetAttribute("name") is not null)
            .Select(e =>
                KeyValuePair.Create(
                    e.GetAttribute("name")!,
                    e switch
                    {
                        IHtmlSelectElement select => select.Value ?? "",
                        IHtmlInputElement input => input.Value,
                        _ => e.TextContent,
                    }
                )
            )
            .Append(KeyValuePair.Create(pressed.GetAttribute("name")!, pressed.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(pressed.GetAttribute("formaction"), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Page();
    }

    /// <summary>The value of somebody's line in a list to choose from.</summary>
    public static string Person(IHtmlDocument page, string field, string name) =>
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
        await Choose(client, voice, adult, ("Seat", "ByChild", words), ("Length", "Skipped", ""));
        await Say(client, voice, "Topic", ("Form.Topic", "Never"), ("Form.Words", words));
        await SayAbout(client, voice, "Called", adult, words);
        await Say(
            client,
            voice,
            "Question",
            ("Form.Words", words),
            ("Form.WhoAnswers", words),
            ("Form.CameBack", words)
        );
        await Arrange(client, voice, adult, words, "Arrive", "AdultComesIn", "FiveMinutes", "GoHome");
        const string route = "cases/{id:guid}/children/{child:guid}";
        return new()
        {
            [route + "/stop-signal"] = voice + "/stop-signal",
            [route + "/stop-signal/used"] = voice + "/stop-signal/used",
            [route + "/visit"] = voice + "/visit",
            [route + "/visit/choose"] = voice + "/visit/choose",
            [route + "/visit/say"] = voice + "/visit/say?about=Topic",
            [route + "/schedule"] = voice + "/schedule",
            [route + "/schedule/arrange"] = voice + "/schedule/arrange",
        };
    }
}
