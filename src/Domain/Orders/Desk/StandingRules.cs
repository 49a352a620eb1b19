namespace Reknit.Domain.Orders.Desk;

/// <summary>A change of whether an order holds, as it is about to be recorded.</summary>
/// <param name="Since">The day from which it stands so.</param>
/// <param name="Today">In the practice's zone.</param>
/// <param name="Known">Where the practice knows it from.</param>
public sealed record StandingFacts(OrderStanding From, OrderStanding To, DateOnly? Since, DateOnly Today, string Known)
{
    /// <summary>A support plan or an agency's plan, which no court stays; a later one takes its place by being taken in.</summary>
    public bool IsPlan { get; init; }

    /// <summary>How a plan can be said to stand.</summary>
    public static IReadOnlyList<OrderStanding> OfPlans { get; } =
    [OrderStanding.Active, OrderStanding.Retracted, OrderStanding.Expired];
}

/// <summary>What must hold before it is recorded that an order holds, or no longer does.</summary>
public static class StandingRules
{
    private const string Source = "Practice standard: an order's standing is recorded with its source";

    public static readonly IReadOnlyList<Requirement<StandingFacts>> Requirements =
    [
        Hard("OS.1", "It is said where this is known from.", f => !string.IsNullOrWhiteSpace(f.Known)),
        Hard("OS.2", "The day since when is given and not in the future.", f => f.Since <= f.Today),
        Hard("OS.3", "It stood otherwise until now.", f => f.From != f.To),
        Hard(
            "OS.4",
            "A plan is in force, taken back, or over; a later plan is taken in as such and takes its place by that.",
            f => !f.IsPlan || StandingFacts.OfPlans.Contains(f.To)
        ),
    ];

    public static Decision Decide(StandingFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<StandingFacts> Hard(string id, string words, Func<StandingFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
