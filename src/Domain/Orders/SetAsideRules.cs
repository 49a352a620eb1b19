using Reknit.Domain.Cases;

namespace Reknit.Domain.Orders;

/// <summary>What must hold before an order is set aside and its words are erased.</summary>
public static class SetAsideRules
{
    public static readonly IReadOnlyList<Requirement<CaseState>> Requirements =
    [
        new(
            "SA.1",
            RequirementKind.Hard,
            "The order waits; no case was opened from it.",
            "Practice standard: what a case rests on is kept",
            state => state == CaseState.Received
        ),
    ];

    /// <param name="state">Of the case that the order began.</param>
    public static Decision Decide(CaseState state) => Decision.On(Requirements, state);
}
