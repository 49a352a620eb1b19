using System.Net;
using AngleSharp.Dom;
using Reknit.Domain.Cases;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>A family with those around it, and what tests of telling look for on pages.</summary>
internal static class DisclosureSupport
{
    /// <summary>Mira speaks through Ruth Kay; Amal stands for the child.</summary>
    public static readonly Typed[] Around =
    [
        .. CaseSupport.Family,
        new("Ruth Kay", CasePart.Counsel, SpeaksFor: 0),
        new("Dr. Lena Ortiz", CasePart.Provider),
        new("أمل حداد", CasePart.GuardianAdLitem),
    ];

    /// <summary>The value of the choice whose words have this name.</summary>
    public static string Choice(IParentNode page, string options, string name) =>
        page.QuerySelectorAll(options)
            .First(o => o.TextContent.Contains(name, StringComparison.Ordinal))
            .GetAttribute("value")!;

    /// <summary>The value of the tick or dot beside which this stands.</summary>
    public static string Tick(IParentNode page, string words) =>
        page.QuerySelectorAll("input[type=checkbox], input[type=radio]")
            .First(c => c.ParentElement!.TextContent.Contains(words, StringComparison.Ordinal))
            .GetAttribute("value")!;

    /// <summary>What may be told to somebody now, as the page says it.</summary>
    public static async Task<string> Tells(HttpClient client, string caseUrl, string to)
    {
        var form = await client.Page(caseUrl + "/may-i-tell");
        var page = await client.Page($"{caseUrl}/may-i-tell?To={Choice(form, "#To option", to)}");
        return Collapse(page.QuerySelector("section[aria-labelledby=yes-title]")!.TextContent);
    }

    public static async Task<string> Text(HttpClient client, string url) =>
        Collapse((await client.Page(url)).Body!.TextContent);

    public static string Collapse(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Fills in a form of the page and expects that it leads on.</summary>
    public static async Task<string> Send(
        this HttpClient client,
        string url,
        string button,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await client.Submit(await client.Page(url), fields, button);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            answer.StatusCode == HttpStatusCode.OK ? await CaseSupport.Errors(answer) : $"{answer.StatusCode}"
        );
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Fills in a form of the page and expects it back with errors; their words.</summary>
    public static async Task<string> Fails(
        this HttpClient client,
        string url,
        string button,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await client.Submit(await client.Page(url), fields, button);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await CaseSupport.Errors(answer);
    }

    /// <summary>Protects one from the other, as the one asked for it.</summary>
    public static async Task Protect(HttpClient client, string caseUrl, string person = "Mira", string from = "Tobin")
    {
        var url = caseUrl + "/protection";
        var page = await client.Page(url);
        await client.Send(
            url,
            "Put it on record",
            ("Protected", Choice(page, "#Protected option", person)),
            ("From", Choice(page, "#From option", from)),
            ("Kind", "OwnRequest")
        );
    }

    /// <summary>Puts on record by which way the order has papers go to the court.</summary>
    public static Task<string> Route(HttpClient client, string caseUrl, string route, string words = "Order of May") =>
        client.Send(caseUrl + "/court-route", "Put it on record", ("Route", route), ("Words", words));

    /// <summary>Every page of a case on telling, by its route, with something on each.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        SignedInClient client,
        string caseUrl,
        string person = "Mira",
        string from = "Tobin"
    )
    {
        const string Put = "Put it on record";
        await Protect(client, caseUrl, person, from);
        var mira = Choice(await client.Page(caseUrl + "/contacts"), "#Person option", person);
        await client.Send(
            caseUrl + "/contacts",
            "Keep it",
            ("Person", mira),
            ("Kind", "Telephone"),
            ("Words", "919 555 0142"),
            ("IsSafeToUse", "false"),
            ("IsProtected", "true")
        );
        await Route(client, caseUrl, "Clerk");
        await client.Send(caseUrl + "/others", "Name them", ("Part", "Agency"), ("Name", "County Child Protection"));
        await client.Send(
            caseUrl + "/calls/new",
            "Note the call",
            ("Caller", "Somebody"),
            ("Proof", "NotVerified"),
            ("Heard", "Wanted to know more"),
            ("Minutes", "2")
        );
        var telling = $"{caseUrl}/disclosures/new?To={mira}";
        var told = Tick(await client.Page(telling), "Appointments and attendance of " + person);
        await client.Send(telling, Put, ("Told", told), ("Said", "Her days"), ("Purpose", "Her own"), ("Way", "Mail"));
        var demand = await client.Send(
            caseUrl + "/demands/new",
            Put,
            ("Kind", "Subpoena"),
            ("From", "court"),
            ("Asked", "All records"),
            ("ReceivedOn", "2026-01-05"),
            ("DueOn", "2026-02-05"),
            ("Holds", "true")
        );
        var emergency = await client.Send(
            caseUrl + "/emergencies",
            Put,
            ("Kind", "DutyToWarn"),
            ("About", mira),
            ("ToWhom", "Police, 911"),
            ("Said", "Where the danger was"),
            ("Reason", "Somebody was in danger"),
            ("On", "2026-01-05"),
            ("At", "10:00")
        );
        var strike = (await client.Page(caseUrl + "/disclosures"))
            .QuerySelector("a[href*=strike]")!
            .GetAttribute("href")!;
        var end = (await client.Page(caseUrl + "/protection")).QuerySelector("a[href$=end]")!.GetAttribute("href")!;
        return new()
        {
            ["cases/{id:guid}/protection"] = caseUrl + "/protection",
            ["protections/{id:guid}/end"] = end,
            ["cases/{id:guid}/contacts"] = caseUrl + "/contacts",
            ["cases/{id:guid}/appointments"] = caseUrl + "/appointments",
            ["cases/{id:guid}/court-route"] = caseUrl + "/court-route",
            ["cases/{id:guid}/others"] = caseUrl + "/others",
            ["cases/{id:guid}/calls"] = caseUrl + "/calls",
            ["cases/{id:guid}/calls/new"] = $"{caseUrl}/calls/new?from={mira}",
            ["cases/{id:guid}/disclosures"] = caseUrl + "/disclosures",
            ["cases/{id:guid}/disclosures/new"] = telling,
            ["cases/{id:guid}/disclosures/of/{person:guid}"] = $"{caseUrl}/disclosures/of/{mira}",
            ["disclosures/{id:guid}/strike"] = strike,
            ["cases/{id:guid}/demands"] = caseUrl + "/demands",
            ["cases/{id:guid}/demands/new"] = caseUrl + "/demands/new",
            ["demands/{id:guid}"] = demand,
            ["cases/{id:guid}/emergencies"] = caseUrl + "/emergencies",
            ["emergencies/{id:guid}"] = emergency,
        };
    }
}
