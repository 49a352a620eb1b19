namespace Reknit.Domain.Orders.Drafts;

/// <summary>A condition that a state's rule puts on a component, and the words by which a draft carries it.</summary>
/// <param name="RuleCode">Of the rule in the state's pack.</param>
/// <param name="Words">Part of the clause that says the condition.</param>
public sealed record StateCondition(string State, Component Component, string RuleCode, string Words);

/// <summary>Where a state's rule demands that a component of a draft hangs on a condition; anywhere else none may.</summary>
public static class StateConditions
{
    public static readonly IReadOnlyList<StateCondition> All =
    [
        new("CA", Component.Duration, "P11", "within the time that Cal. Fam. Code 3190 allows"),
    ];

    /// <summary>Every state whose law is on file: drafts for it are tried against its rules.</summary>
    public static IReadOnlyList<string> StatesWithRules { get; } =
    [.. Packs.Packs.ByState.Keys.Order(StringComparer.Ordinal)];

    public static bool Demand(string? state, Component component) =>
        All.Any(condition => condition.State == state && condition.Component == component);
}
