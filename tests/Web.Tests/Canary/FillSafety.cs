using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field of a family's history; says where each page of it stands.</summary>
internal static class FillSafety
{
    private static readonly (string Table, string Page)[] Tables =
    [
        ("HarmItems", "/history"),
        ("HarmEntries", "/history"),
        ("HarmAnswers", "/history"),
        ("ContactPeriods", "/history"),
        ("Concerns", "/concerns"),
        ("ConcernSteps", "/concerns"),
        ("SupportEntries", "/support"),
        ("ReferralReasons", "/reasons"),
        ("CaseChecks", "/checks"),
        ("ConditionEvidence", "/conditions"),
        ("Conditions", "/conditions"),
        ("CourtDecisions", "/court-decisions"),
        ("OwnTherapistEntries", "/own-therapist"),
        ("HarmDisclosures", "/told-harm"),
        ("ReportDecisions", "/told-harm"),
    ];

    public static async Task<Dictionary<string, string>> All(CanaryFamily family)
    {
        var (client, url) = (family.Therapist, family.Case);
        var on = DateOnly.FromDateTime(family.App.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        await Write(family, client, url, on);
        foreach (var (table, page) in Tables)
        {
            var strike = await HistorySupport.StrikeOf(client, url + page, table);
            var because = Of($"struck-{table.ToLowerInvariant()}");
            using var alone = await client.Get(strike);
            await (
                alone.StatusCode == System.Net.HttpStatusCode.Redirect
                    ? StrikeSupport.Together(client, family.Lead, StrikeSupport.Url(strike), because)
                    : client.Send(strike, "Strike it", ("Because", because))
            );
        }

        await Write(family, client, url, on);
        var waits = StrikeSupport.Url(await HistorySupport.StrikeOf(client, url + "/told-harm", "HarmDisclosures"));
        await client.Send(waits, StrikeSupport.Ask, ("Because", Of("striking-reason")));
        return await HistorySupport.Pages(client, url, on, "June", "Tobin");
    }

    private static async Task Write(CanaryFamily family, HttpClient client, string url, DateOnly on)
    {
        await HistorySupport.Harm(
            client,
            url,
            "Tobin",
            "June",
            "Neglect",
            "Addressed",
            on,
            Of("harm-evidence"),
            Of("harm-commitment")
        );
        await HistorySupport.NobodyKnows(client, url, "Tobin", "June", on, Of("harm-asked"));
        await HistorySupport.Together(client, url, "June", "Tobin", on, Of("together-words"));
        var concern = await HistorySupport.Concern(client, url, "June", "Tobin", on, Of("concern-words"));
        await client.Send(
            concern,
            "Put it on record",
            ("Form.TakenOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", Of("concern-step"))
        );
        await HistorySupport.Support(client, url, "June", on, "Has", words: Of("support-words"));
        await client.Send(
            url + "/reasons",
            "Put it on record",
            ("Form.Code", "ContactInterference"),
            ("Form.Reporter", family.Id("Tobin")),
            ("Form.SaidOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", Of("reason-words"))
        );
        await InOrderSupport.LookedFor(client, url, "Conflicts", Of("check-words"));
        await InOrderSupport.Show(
            client,
            await InOrderSupport.Condition(client, url, "Tobin", Of("condition-words"), Of("condition-source")),
            on,
            until: null,
            Of("condition-evidence")
        );
        await InOrderSupport.Decided(client, url, "Tobin", "Consent", on, Of("court-decision-words"));
        await InOrderSupport.Conference(client, url, "June", on, Of("conference-with"));
        var told = await HistorySupport.Told(client, url, "June", on, Of("told-words"));
        var called = family.App.Clock.GetUtcNow().UtcDateTime.AddDays(-1);
        await client.Send(
            told,
            "Sign the decision",
            ("Form.Decision", "Made"),
            ("Form.Agency", Of("report-agency")),
            ("Form.CalledOn", $"{called:yyyy-MM-dd}"),
            ("Form.CalledAt", "00:10"),
            ("Form.Number", Of("report-number")),
            ("Form.Reason", Of("report-reason"))
        );
    }
}
