using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Orders.Desk;

/// <summary>What is known when papers about an order are to be drafted.</summary>
/// <param name="IsConfirmed">Whether a person answers for the findings as they are now.</param>
/// <param name="Answer">On violence; null while the question was not answered.</param>
/// <param name="Parents">How many parties are named: two parents, and whoever intervened.</param>
public sealed record DraftingFacts(bool IsConfirmed, ViolenceAnswer? Answer, int Parents);

/// <summary>What must hold before the desk drafts a letter, an addendum or a sample order.</summary>
public static class DraftRules
{
    public static readonly IReadOnlyList<Requirement<DraftingFacts>> Requirements =
    [
        new(
            "DR.1",
            RequirementKind.Hard,
            "A person confirmed the order's findings as they are now.",
            "Practice standard: no paper rests on what only a program read",
            f => f.IsConfirmed
        ),
        new(
            "DR.2",
            RequirementKind.Hard,
            "It is said whether there is a protective order, a finding or evidence of family violence, or that it is not known.",
            "Practice decision 29",
            f => f.Answer is not null
        ),
        new(
            "DR.3",
            RequirementKind.Hard,
            "Both sides are named.",
            "Practice decision 25: both sides get the same text",
            f => f.Parents >= 2
        ),
    ];

    public static Decision Decide(DraftingFacts facts) => Decision.On(Requirements, facts);
}
