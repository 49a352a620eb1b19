using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Features.Consents;

/// <summary>Gives agreements out and answers them, as staff and as adults of a family do.</summary>
internal static class ConsentSupport
{
    public const string ForAll = "Give out to all who have not got it";

    /// <summary>Enough to show that somebody understood.</summary>
    public const string OwnWords = "The therapist never says who gets custody, and must tell if a child is in danger.";

    public static readonly string[] Kinds = ["Work", "ChildsWords", "GroundRules", "Transport"];

    /// <summary>Every staff's page of a case's consents, by its route: all is given out, and one adult signed on paper.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        string adult,
        (string Brings, string Waits, string TeachBack)? said = null
    )
    {
        var (brings, waits, teachBack) = said ?? ("Her aunt.", "Upstairs.", OwnWords);
        await WriteTransport(client, caseUrl, brings, waits);
        foreach (var kind in Kinds)
        {
            await GiveOut(client, caseUrl, kind);
        }

        var work = await PageOf(client, caseUrl, "work", adult);
        await SignOnPaper(client, work, teachBack);
        var hear = (await client.Page(work)).QuerySelector("a[href$='/teach-back']")!.GetAttribute("href")!;
        return new()
        {
            ["cases/{id:guid}/consents"] = caseUrl + "/consents",
            ["cases/{id:guid}/consents/again"] = caseUrl + "/consents/again",
            ["cases/{id:guid}/consents/role"] = caseUrl + "/consents/role",
            ["cases/{id:guid}/consents/payers"] = caseUrl + "/consents/payers",
            ["cases/{id:guid}/consents/{kind}/{person:guid}"] = work,
            ["cases/{id:guid}/transport"] = caseUrl + "/transport",
            ["agreements/{id:guid}/teach-back"] = hear,
        };
    }

    /// <summary>Where somebody is protected, it is said that the plan tells nobody where they are.</summary>
    public static async Task<string> WriteTransport(HttpClient client, string caseUrl, string brings, string waits)
    {
        var page = await client.Page(caseUrl + "/transport");
        (string, string)[] meant = page.QuerySelector("#IsMeant") is null ? [] : [("IsMeant", "true")];
        return await client.Send(
            caseUrl + "/transport",
            "Keep this plan",
            [("Brings", brings), ("Waits", waits), .. meant]
        );
    }

    public static Task<string> GiveOut(HttpClient client, string caseUrl, string kind) =>
        client.Send(caseUrl + "/consents", ForAll, ("Kind", kind));

    /// <summary>The staff's page of one agreement and one adult.</summary>
    public static async Task<string> PageOf(HttpClient client, string caseUrl, string slug, string adult) =>
        (await client.Page(caseUrl + "/consents"))
            .QuerySelectorAll($"main a[href*='/consents/{slug}/']")
            .First(a => a.TextContent.StartsWith(adult, StringComparison.Ordinal))
            .GetAttribute("href")!;

    /// <summary>With a scan; of an agreement that asks a question and for each clause.</summary>
    public static async Task SignOnPaper(HttpClient client, string url, string teachBack)
    {
        using var signed = await client.Submit(
            await client.Page(url),
            [("Answer", "Given"), ("AllClauses", "true"), ("TeachBack", teachBack)],
            "Put it on record",
            new ChosenFile("Scan", "scan.pdf", "%PDF-1.7 signed"u8.ToArray())
        );
        Assert.Equal(url, signed.Headers.Location?.OriginalString);
    }

    /// <summary>How all agreements of a case stand, as the staff's page says it: one line for each kind and adult.</summary>
    public static async Task<string[]> Standing(HttpClient client, string caseUrl, string slug) =>
        [
            .. (await client.Page(caseUrl + "/consents"))
                .QuerySelectorAll($"section[aria-labelledby={slug}-title] li .badge")
                .Select(b => b.TextContent.Trim()),
        ];

    /// <summary>The person's own agreement whose name begins so, from the portal's first page.</summary>
    public static async Task<string> AgreementOf(this HttpClient outsider, string name) =>
        (await outsider.Page(PortalPlaces.Home))
            .QuerySelectorAll("main a[href^='/portal/agreements/']")
            .First(a => a.TextContent.StartsWith(name, StringComparison.Ordinal))
            .GetAttribute("href")!;

    /// <summary>Reads each clause, answers the question where there is one, and signs.</summary>
    public static async Task<HttpResponseMessage> SignAgreement(
        this HttpClient outsider,
        string url,
        string name,
        string teachBack = OwnWords
    )
    {
        var page = await outsider.Page(url);
        var ticks = page.QuerySelectorAll("input[type=checkbox][name^='Read[']").Select(t => t.GetAttribute("name")!);
        (string, string)[] own = page.QuerySelector("#TeachBack") is null ? [] : [("TeachBack", teachBack)];
        return await outsider.Submit(
            page,
            [.. ticks.Select(t => (t, "true")), .. own, .. PortalSupport.Signature(name)],
            "Sign"
        );
    }
}
