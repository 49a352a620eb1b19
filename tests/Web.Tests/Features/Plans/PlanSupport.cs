using AngleSharp.Html.Dom;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Plans;

/// <summary>A goal that a test types into the plan.</summary>
internal sealed record TypedGoal(string Owner, string Words, string Baseline = "3", bool IsInOwnWords = false);

/// <summary>Signs plans and puts recommendations on record as a therapist does.</summary>
internal static class PlanSupport
{
    public static async Task Sign(HttpClient client, string caseUrl, (string, string)[] also, params TypedGoal[] goals)
    {
        var url = caseUrl + "/treatment-plan/write";
        var page = await client.Page(url);
        // Where a screen on file is positive, no plan is signed without one.
        await client.Send(
            url,
            "Sign this version",
            [
                .. Fields(page, goals),
                .. also.Any(a => a.Item1 == "Form.SafetyPlan") ? [] : new[] { ("Form.SafetyPlan", "Call Ana first.") },
                .. also,
            ]
        );
    }

    /// <summary>Each goal goes into its owner's next line, and a goal that stands there already is overwritten.</summary>
    public static IEnumerable<(string, string)> Fields(IHtmlDocument page, params TypedGoal[] goals)
    {
        var taken = new HashSet<int>();
        var lines = page.QuerySelectorAll("main fieldset legend")
            .Where(l => l.TextContent.Contains("A goal of", StringComparison.Ordinal))
            .Select(l => l.TextContent)
            .ToList();
        foreach (var goal in goals)
        {
            var n = Enumerable
                .Range(0, lines.Count)
                .First(i => !taken.Contains(i) && lines[i].Contains(goal.Owner, StringComparison.Ordinal));
            taken.Add(n);
            yield return ($"Form.Goals[{n}].Words", goal.Words);
            yield return ($"Form.Goals[{n}].Baseline", goal.Baseline);
            yield return ($"Form.Goals[{n}].IsInOwnWords", goal.IsInOwnWords ? "true" : "false");
        }
    }

    /// <summary>A family's plan with a goal for each.</summary>
    public static Task SignAll(HttpClient client, string caseUrl, params string[] people) =>
        Sign(
            client,
            caseUrl,
            [],
            [.. people.Select((p, n) => new TypedGoal(p, $"Goal {n}", "3", IsInOwnWords: n == 0))]
        );

    public static async Task Rate(HttpClient client, string caseUrl, string words, int rating, DateOnly on, bool enough)
    {
        var link = (await client.Page(caseUrl + "/treatment-plan"))
            .QuerySelectorAll("main a[href^='/goals/']")
            .First(a => a.GetAttribute("aria-label")!.Contains(words, StringComparison.Ordinal));
        await client.Send(
            link.GetAttribute("href")!,
            "Put it on record",
            ("Form.Rating", $"{rating}"),
            ("Form.RatedOn", $"{on:yyyy-MM-dd}"),
            ("Form.IsTheirOwn", "true"),
            ("Form.IsGoodEnough", enough ? "true" : "false")
        );
    }

    public static async Task Seen(HttpClient client, string caseUrl, string child, DateOnly on, string words)
    {
        var url = caseUrl + "/treatment-plan/seen";
        await client.Send(
            url,
            "Put it on record",
            ("Form.Child", Choice(await client.Page(url), "#Form_Child option", child)),
            ("Form.SeenOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", words)
        );
    }

    /// <summary>A recommendation to one person; the page on which it is acknowledged.</summary>
    public static async Task<string> Recommend(
        HttpClient client,
        string caseUrl,
        string to,
        DateOnly on,
        string words = "A session each week"
    )
    {
        var url = caseUrl + "/recommendations/new";
        await client.Send(
            url,
            "Put it on record",
            ("Form.Kind", "Frequency"),
            ("Form.Words", words),
            ("Form.To", Tick(await client.Page(url), to)),
            ("Form.MadeOn", $"{on:yyyy-MM-dd}")
        );
        return (await client.Page(caseUrl + "/recommendations"))
            .QuerySelector("main a[href^='/recommendations/']")!
            .GetAttribute("href")!;
    }

    public static async Task Acknowledge(HttpClient client, string url, string who, DateOnly on, string how) =>
        await client.Send(
            url,
            "Put it on record",
            ("Form.Person", Choice(await client.Page(url), "#Form_Person option", who)),
            ("Form.On", $"{on:yyyy-MM-dd}"),
            ("Form.How", how)
        );

    /// <summary>Every page of a family's plan, by its route, with something on each.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        DateOnly on,
        string child,
        string adult
    )
    {
        await SignAll(client, caseUrl, child, adult);
        await Seen(client, caseUrl, child, on, "Stood behind the door");
        var recommended = await Recommend(client, caseUrl, adult, on);
        return new()
        {
            ["cases/{id:guid}/treatment-plan"] = caseUrl + "/treatment-plan",
            ["cases/{id:guid}/treatment-plan/write"] = caseUrl + "/treatment-plan/write",
            ["cases/{id:guid}/treatment-plan/seen"] = caseUrl + "/treatment-plan/seen",
            ["goals/{id:guid}"] = (await client.Page(caseUrl + "/treatment-plan"))
                .QuerySelector("main a[href^='/goals/']")!
                .GetAttribute("href")!,
            ["cases/{id:guid}/recommendations"] = caseUrl + "/recommendations",
            ["cases/{id:guid}/recommendations/new"] = caseUrl + "/recommendations/new",
            ["recommendations/{id:guid}"] = recommended,
        };
    }
}
