using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Plans;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field of a family's plan; says where each page of it stands.</summary>
internal static class FillPlans
{
    private static readonly (string Table, string Page)[] Tables =
    [
        ("GoalRatings", "/treatment-plan"),
        ("Observations", "/treatment-plan"),
        ("Recommendations", "/recommendations"),
    ];

    public static async Task<Dictionary<string, string>> All(CanaryFamily family)
    {
        var (client, url) = (family.Therapist, family.Case);
        var on = DateOnly.FromDateTime(family.App.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        await PlanSupport.SignAll(client, url, "June", "Tobin");
        await PlanSupport.Sign(
            client,
            url,
            [("Form.Changed", Of("plan-changed")), ("Form.SafetyPlan", Of("plan-safety"))],
            new TypedGoal("June", Of("plan-goal"), "2", IsInOwnWords: true)
        );
        await PlanSupport.Rate(client, url, Of("plan-goal"), 4, on, enough: false);
        await Write(client, url, on);
        foreach (var (table, page) in Tables)
        {
            var strike = await HistorySupport.StrikeOf(client, url + page, table);
            await client.Send(strike, "Strike it", ("Because", Of($"struck-{table.ToLowerInvariant()}")));
        }

        await Write(client, url, on);
        return new()
        {
            ["cases/{id:guid}/treatment-plan"] = url + "/treatment-plan",
            ["cases/{id:guid}/treatment-plan/write"] = url + "/treatment-plan/write",
            ["cases/{id:guid}/treatment-plan/seen"] = url + "/treatment-plan/seen",
            ["goals/{id:guid}"] = HistorySupport.First(await client.Page(url + "/treatment-plan"), "/goals/"),
            ["cases/{id:guid}/recommendations"] = url + "/recommendations",
            ["cases/{id:guid}/recommendations/new"] = url + "/recommendations/new",
            ["recommendations/{id:guid}"] = await PlanSupport.Recommend(client, url, "Mira", on),
        };
    }

    private static async Task Write(HttpClient client, string url, DateOnly on)
    {
        await PlanSupport.Seen(client, url, "June", on, Of("seen-words"));
        var recommended = await PlanSupport.Recommend(client, url, "Tobin", on, Of("recommended-words"));
        await PlanSupport.Acknowledge(client, recommended, "Tobin", on, Of("acknowledged-how"));
    }
}
