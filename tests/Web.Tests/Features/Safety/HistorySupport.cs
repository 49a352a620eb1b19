using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>Puts a family's history on record as a therapist does.</summary>
internal static class HistorySupport
{
    public static async Task Harm(
        HttpClient client,
        string caseUrl,
        string from,
        string toward,
        string kind,
        string status,
        DateOnly on,
        string evidence = "Told in the first talk",
        string commitment = "",
        string? reporter = null
    )
    {
        var url = caseUrl + "/history/harm";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put it on record",
            ("Form.From", Choice(page, "#Form_From option", from)),
            ("Form.Toward", Choice(page, "#Form_Toward option", toward)),
            ("Form.Kind", kind),
            ("Form.Reporter", reporter is null ? "record" : Choice(page, "#Form_Reporter option", reporter)),
            ("Form.Stands.Status", status),
            ("Form.Stands.KnownOn", $"{on:yyyy-MM-dd}"),
            ("Form.Stands.Evidence", evidence),
            ("Form.Stands.Commitment", commitment)
        );
    }

    /// <summary>Everybody of the case was asked about two people.</summary>
    public static async Task NobodyKnows(
        HttpClient client,
        string caseUrl,
        string one,
        string other,
        DateOnly on,
        string words = ""
    )
    {
        var url = caseUrl + "/history/nobody-knows";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put the answer on record",
            [
                ("Form.One", Choice(page, "#Form_One option", one)),
                ("Form.Other", Choice(page, "#Form_Other option", other)),
                ("Form.AnsweredOn", $"{on:yyyy-MM-dd}"),
                ("Form.Words", words),
                .. page.QuerySelectorAll("input[name='Form.Asked'][type=checkbox]")
                    .Select(c => ("Form.Asked", c.GetAttribute("value")!)),
            ]
        );
    }

    /// <summary>The newest disclosure's page of its decision.</summary>
    public static async Task<string> Told(
        HttpClient client,
        string caseUrl,
        string by,
        DateOnly on,
        string words = "He locked me in."
    )
    {
        var url = caseUrl + "/told-harm/new";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put it on record",
            ("Form.ToldBy", Choice(page, "#Form_ToldBy option", by)),
            ("Form.On", $"{on:yyyy-MM-dd}"),
            ("Form.At", "00:05"),
            ("Form.Words", words)
        );
        return First(await client.Page(caseUrl + "/told-harm"), "/told-harm/");
    }

    public static async Task<string> Concern(
        HttpClient client,
        string caseUrl,
        string whose,
        string about,
        DateOnly on,
        string words = "Loud voices"
    )
    {
        var url = caseUrl + "/concerns/new";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put it on record",
            ("Form.Whose", Choice(page, "#Form_Whose option", whose)),
            ("Form.About", Choice(page, "#Form_About option", about)),
            ("Form.Kind", "Fear"),
            ("Form.RaisedOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", words)
        );
        return First(await client.Page(caseUrl + "/concerns"), "/concerns/");
    }

    public static async Task Support(
        HttpClient client,
        string caseUrl,
        string person,
        DateOnly on,
        string support = "",
        string willing = "",
        string words = ""
    )
    {
        var url = caseUrl + "/support";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put it on record",
            ("Form.Person", Choice(page, "#Form_Person option", person)),
            ("Form.Support", support),
            ("Form.Willing", willing),
            ("Form.SaidOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", words)
        );
    }

    public static async Task Together(
        HttpClient client,
        string caseUrl,
        string child,
        string adult,
        DateOnly from,
        string words = ""
    )
    {
        var url = caseUrl + "/history/contact";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put it on record",
            ("Form.Child", Choice(page, "#Form_Child option", child)),
            ("Form.Adult", Choice(page, "#Form_Adult option", adult)),
            ("Form.Kind", "Supervised"),
            ("Form.FirstDay", $"{from:yyyy-MM-dd}"),
            ("Form.Reporter", Choice(page, "#Form_Reporter option", adult)),
            ("Form.Words", words)
        );
    }

    /// <summary>The page on which the first entry of a list that counts is struck.</summary>
    public static async Task<string> StrikeOf(HttpClient client, string list, string table) =>
        First(await client.Page(list), $"/entries/{table}/");

    public static string First(AngleSharp.Dom.IParentNode page, string begins) =>
        page.QuerySelector($"main a[href^='{begins}']")!.GetAttribute("href")!;

    /// <summary>Every page of a family's history, by its route, with something on each.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        DateOnly on,
        string child,
        string adult
    )
    {
        await Harm(client, caseUrl, adult, child, "Neglect", "Alleged", on);
        await NobodyKnows(client, caseUrl, adult, child, on);
        await Together(client, caseUrl, child, adult, on);
        var concern = await Concern(client, caseUrl, child, adult, on);
        await Support(client, caseUrl, child, on, "Has");
        var evidence = await InOrderSupport.Condition(client, caseUrl, adult);
        var told = await Told(client, caseUrl, child, on);
        return new()
        {
            ["cases/{id:guid}/history"] = caseUrl + "/history",
            ["cases/{id:guid}/history/harm"] = caseUrl + "/history/harm",
            ["cases/{id:guid}/history/nobody-knows"] = caseUrl + "/history/nobody-knows",
            ["cases/{id:guid}/history/contact"] = caseUrl + "/history/contact",
            ["harm/{id:guid}"] = First(await client.Page(caseUrl + "/history"), "/harm/"),
            ["cases/{id:guid}/concerns"] = caseUrl + "/concerns",
            ["cases/{id:guid}/concerns/new"] = caseUrl + "/concerns/new",
            ["concerns/{id:guid}"] = concern,
            ["cases/{id:guid}/support"] = caseUrl + "/support",
            ["cases/{id:guid}/reasons"] = caseUrl + "/reasons",
            ["cases/{id:guid}/checks"] = caseUrl + "/checks",
            ["cases/{id:guid}/conditions"] = caseUrl + "/conditions",
            ["cases/{id:guid}/court-decisions"] = caseUrl + "/court-decisions",
            ["conditions/{id:guid}"] = evidence,
            ["cases/{id:guid}/own-therapist"] = caseUrl + "/own-therapist",
            ["cases/{id:guid}/told-harm"] = caseUrl + "/told-harm",
            ["cases/{id:guid}/told-harm/new"] = caseUrl + "/told-harm/new",
            ["told-harm/{id:guid}"] = told,
            ["strike/{table}/{id:guid}"] = StrikeSupport.Url(
                await StrikeOf(client, caseUrl + "/told-harm", "HarmDisclosures")
            ),
            ["entries/{table}/{id:guid}/strike"] = await StrikeOf(client, caseUrl + "/history", "ContactPeriods"),
        };
    }
}
