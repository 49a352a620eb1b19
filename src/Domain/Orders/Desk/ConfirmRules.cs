namespace Reknit.Domain.Orders.Desk;

/// <summary>What a person is about to confirm: the reading they saw, and what they say over it.</summary>
public sealed record ConfirmFacts(OrderReading Reading, IReadOnlyList<SaidFinding> Said);

/// <summary>What must hold before the findings of an order are confirmed in one act.</summary>
public static class ConfirmRules
{
    private const string Source = "Practice decision 31: one act, a reason only for a correction";

    public static readonly IReadOnlyList<Requirement<ConfirmFacts>> Requirements =
    [
        new(
            "CF.1",
            RequirementKind.Hard,
            "For each correction it is said why.",
            Source,
            f => f.Said.All(s => !string.IsNullOrWhiteSpace(s.Reason))
        ),
        new(
            "CF.2",
            RequirementKind.Hard,
            "A correction says something else than was read.",
            Source,
            f => f.Said.All(s => f.Reading.Components.Any(c => c.Component == s.Component && c.Status != s.Status))
        ),
        new(
            "CF.3",
            RequirementKind.Hard,
            "Each component is corrected once at most.",
            Source,
            f => f.Said.Select(s => s.Component).Distinct().Count() == f.Said.Count
        ),
    ];

    public static Decision Decide(ConfirmFacts facts) => Decision.On(Requirements, facts);
}
