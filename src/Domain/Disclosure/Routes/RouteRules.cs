namespace Reknit.Domain.Disclosure.Routes;

/// <summary>A route as it is about to be put on record.</summary>
/// <param name="Route">Null where the one that held is taken back.</param>
/// <param name="Held">The route that holds until now.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record RouteDraft(
    CourtRoute? Route,
    CourtRoute? Held,
    bool TakesBack,
    string Words,
    DateOnly? Since,
    DateOnly Today
);

/// <summary>What must hold before a route of court papers is put on record.</summary>
public static class RouteRules
{
    private const string Source = "Practice decision 25: delivery follows the order's route";

    public static readonly IReadOnlyList<Requirement<RouteDraft>> Requirements =
    [
        Hard("CR.1", "It says which way the order names.", r => r.TakesBack ? r.Route is null : r.Route is not null),
        Hard(
            "CR.2",
            "It names the order, with court and day, and gives its own words; or it says why a route is taken back.",
            r => !string.IsNullOrWhiteSpace(r.Words)
        ),
        Hard("CR.3", "The day from which it holds is given and is not to come.", r => r.Since <= r.Today),
        Hard("CR.4", "Only a route that holds is taken back.", r => !r.TakesBack || r.Held is not null),
    ];

    public static Decision Decide(RouteDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<RouteDraft> Hard(string id, string words, Func<RouteDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
