namespace Reknit.Domain.Orders.Desk;

/// <summary>How an order stands that a letter or an addendum would speak of.</summary>
/// <param name="IsReplaced">Whether a later order replaced it and holds, and nobody said that this one holds after all.</param>
public sealed record LetterFacts(OrderStanding Standing, bool IsReplaced)
{
    /// <summary>A later order on file changed it, and none of the later ones holds: it is what binds.</summary>
    public bool BindsAgain { get; init; }
}

/// <summary>What must hold before a letter about an order or an addendum to it is drafted; a sample order needs none of it.</summary>
public static class LetterRules
{
    public static readonly IReadOnlyList<Requirement<LetterFacts>> Requirements =
    [
        new(
            "DR.4",
            RequirementKind.Hard,
            "The order is in force, and no later one that holds took its place.",
            "Practice standard: a letter speaks of the order that holds",
            f =>
                !f.IsReplaced
                && (f.Standing == OrderStanding.Active || f is { Standing: OrderStanding.Modified, BindsAgain: true })
        ),
    ];

    public static Decision Decide(LetterFacts facts) => Decision.On(Requirements, facts);
}
