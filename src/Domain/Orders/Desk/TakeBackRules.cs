namespace Reknit.Domain.Orders.Desk;

/// <summary>What is known when a mark that a paper left is to be taken back.</summary>
public sealed record TakeBackFacts(bool Stands, string? Why);

/// <summary>What must hold before a mark that a paper left the practice is taken back.</summary>
public static class TakeBackRules
{
    private const string Source = "Practice standard: a mistake stays in sight with its correction";

    public static readonly IReadOnlyList<Requirement<TakeBackFacts>> Requirements =
    [
        new("PT.1", RequirementKind.Hard, "The mark still stands.", Source, f => f.Stands),
        new(
            "PT.2",
            RequirementKind.Hard,
            "It is said why the mark was wrong.",
            Source,
            f => !string.IsNullOrWhiteSpace(f.Why)
        ),
    ];

    public static Decision Decide(TakeBackFacts facts) => Decision.On(Requirements, facts);
}
