using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>Puts on record what must stay in order in a case, as a therapist does.</summary>
internal static class InOrderSupport
{
    private const string Keep = "Put it on record";

    public static Task<string> LookedFor(HttpClient client, string caseUrl, string kind, string words = "") =>
        client.Send(
            caseUrl + "/checks",
            Keep,
            ("Form.Kind", kind),
            ("Form.IsClear", "true"),
            ("Form.Words", words.Length > 0 ? words : "Looked through all papers")
        );

    /// <summary>Conflicts, protective orders and conditions.</summary>
    public static async Task LookedForAll(HttpClient client, string caseUrl)
    {
        foreach (var kind in (string[])["Conflicts", "ProtectiveOrders", "Conditions"])
        {
            await LookedFor(client, caseUrl, kind);
        }
    }

    /// <summary>A condition; the page on which its evidence is added.</summary>
    public static async Task<string> Condition(
        HttpClient client,
        string caseUrl,
        string adult,
        string words = "Finishes the programme",
        string source = "Order of 4 May, paragraph 6"
    )
    {
        var url = caseUrl + "/conditions";
        await client.Send(
            url,
            Keep,
            ("Form.Person", Choice(await client.Page(url), "#Form_Person option", adult)),
            ("Form.Kind", "Programme"),
            ("Form.Words", words),
            ("Form.Source", source)
        );
        return HistorySupport.First(await client.Page(url), "/conditions/");
    }

    /// <summary>What the court decided to go on without, by the newest order that binds.</summary>
    public static async Task Decided(
        HttpClient client,
        string caseUrl,
        string adult,
        string without,
        DateOnly on,
        string words = "The work goes on without her consent."
    )
    {
        var url = caseUrl + "/court-decisions";
        var page = await client.Page(url);
        await client.Send(
            url,
            Keep,
            ("Form.Person", Choice(page, "#Form_Person option", adult)),
            ("Form.Without", without),
            ("Form.Order", Choice(page, "#Form_Order option", "Order")),
            ("Form.DecidedOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", words)
        );
    }

    public static Task<string> Show(
        HttpClient client,
        string evidence,
        DateOnly on,
        DateOnly? until,
        string words = "Letter of the programme"
    ) =>
        client.Send(
            evidence,
            Keep,
            ("Form.ShownOn", $"{on:yyyy-MM-dd}"),
            ("Form.Until", $"{until:yyyy-MM-dd}"),
            ("Form.Words", words)
        );

    public static async Task Consulted(
        HttpClient client,
        string caseUrl,
        string child,
        DateOnly on,
        bool concern,
        bool inCare = true
    ) =>
        await client.Send(
            caseUrl + "/own-therapist",
            Keep,
            ("Form.Child", Choice(await client.Page(caseUrl + "/own-therapist"), "#Form_Child option", child)),
            ("Form.Kind", "Consulted"),
            ("Form.HeardOn", $"{on:yyyy-MM-dd}"),
            ("Form.By", "Telephone"),
            ("Form.ConcernIsOpen", concern ? "true" : "false"),
            ("Form.StillInCare", inCare ? "true" : "false")
        );

    public static async Task Conference(HttpClient client, string caseUrl, string child, DateOnly on, string with) =>
        await client.Send(
            caseUrl + "/own-therapist",
            Keep,
            ("Form.Child", Choice(await client.Page(caseUrl + "/own-therapist"), "#Form_Child option", child)),
            ("Form.Kind", "CaseConference"),
            ("Form.HeardOn", $"{on:yyyy-MM-dd}"),
            ("Form.With", with)
        );

    /// <summary>Both parents of the usual family consented to the work, and signed a release for June's own therapist; its page.</summary>
    public static async Task<string> Agreed(HttpClient client, string caseUrl)
    {
        await ConsentSupport.GiveOut(client, caseUrl, "Work");
        var release = await ReleaseTests.Write(client, caseUrl, "June", "Lena", Compartment.ContactOrdinary);
        foreach (var parent in (string[])["Mira", "Tobin"])
        {
            await ConsentSupport.SignOnPaper(
                client,
                await ConsentSupport.PageOf(client, caseUrl, "work", parent),
                ConsentSupport.OwnWords
            );
            await client.Send(
                release,
                "Put it on record",
                ("Person", Tick(await client.Page(release), parent)),
                ("Answer", "Given")
            );
        }

        return release;
    }

    /// <summary>The usual family, and the child's own therapist.</summary>
    public static readonly Typed[] Family = [.. CaseSupport.Family, new("Lena Ross", CasePart.ChildsTherapist)];
}
