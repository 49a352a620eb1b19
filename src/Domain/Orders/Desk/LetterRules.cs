namespace Reknit.Domain.Orders.Desk;

/// <summary>How an order stands that a letter or an addendum would speak of.</summary>
/// <param name="IsReplaced">Whether a later order replaced it and holds, and nobody said that this one holds after all.</param>
public sealed record LetterFacts(OrderStanding Standing, bool IsReplaced);

/// <summary>What must hold before a letter about an order or an addendum to it is drafted; a sample order needs none of it.</summary>
public static class LetterRules
{
    public static readonly IReadOnlyList<Requirement<LetterFacts>> Requirements =
    [
        new(
            "DR.4",
            RequirementKind.Hard,
            "The order is in force, and no later one took its place.",
            "Practice standard: a letter speaks of the order that holds",
            f => f.Standing == OrderStanding.Active && !f.IsReplaced
        ),
    ];

    public static Decision Decide(LetterFacts facts) => Decision.On(Requirements, facts);
}
