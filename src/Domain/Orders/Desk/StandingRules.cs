namespace Reknit.Domain.Orders.Desk;

/// <summary>A change of whether an order holds, as it is about to be recorded.</summary>
/// <param name="Since">The day from which it stands so.</param>
/// <param name="Today">In the practice's zone.</param>
/// <param name="Known">Where the practice knows it from.</param>
public sealed record StandingFacts(OrderStanding From, OrderStanding To, DateOnly? Since, DateOnly Today, string Known);

/// <summary>What must hold before it is recorded that an order holds, or no longer does.</summary>
public static class StandingRules
{
    private const string Source = "Practice standard: an order's standing is recorded with its source";

    public static readonly IReadOnlyList<Requirement<StandingFacts>> Requirements =
    [
        Hard("OS.1", "It is said where this is known from.", f => !string.IsNullOrWhiteSpace(f.Known)),
        Hard("OS.2", "The day since when is given and not in the future.", f => f.Since <= f.Today),
        Hard("OS.3", "The order stood otherwise until now.", f => f.From != f.To),
    ];

    public static Decision Decide(StandingFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<StandingFacts> Hard(string id, string words, Func<StandingFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
