using Reknit.Domain.Cases;

namespace Reknit.Domain.Orders;

/// <summary>An order that somebody wants to set aside.</summary>
/// <param name="State">Of the case that the order began.</param>
public sealed record SetAsideFacts(CaseState State, bool IsHeld);

/// <summary>What must hold before an order is set aside and its words are erased.</summary>
public static class SetAsideRules
{
    public static readonly IReadOnlyList<Requirement<SetAsideFacts>> Requirements =
    [
        new(
            "SA.1",
            RequirementKind.Hard,
            "The order waits; no case was opened from it.",
            "Practice standard: what a case rests on is kept",
            f => f.State == CaseState.Received
        ),
        new(
            "SA.2",
            RequirementKind.Hard,
            "No legal hold stands on it.",
            "Practice standard: a legal hold stops erasure",
            f => !f.IsHeld
        ),
    ];

    public static Decision Decide(SetAsideFacts facts) => Decision.On(Requirements, facts);
}
