namespace Reknit.Domain.Orders.Desk;

/// <summary>What is said of a paper that left the practice.</summary>
/// <param name="KnowsSides">Whether it is known for each side who speaks for it.</param>
/// <param name="IsForReader">Whether the reader is one of the case, and the one a letter is addressed to.</param>
/// <param name="MadeOn">Day on which the paper was drafted, in the practice's zone.</param>
/// <param name="Known">Who says so, or what shows it.</param>
public sealed record SentFacts(
    bool KnowsSides,
    bool IsForReader,
    SentWay? Way,
    DateOnly? SentOn,
    DateOnly MadeOn,
    DateOnly Today,
    string? Known
);

/// <summary>What must hold before it is recorded that a paper left the practice.</summary>
public static class SentRules
{
    private const string Source = "Practice decision 25: delivery is recorded";

    public static readonly IReadOnlyList<Requirement<SentFacts>> Requirements =
    [
        Hard("PS.1", "The case is open, and it is known for each side who speaks for it.", f => f.KnowsSides),
        Hard("PS.2", "It is said to whom it went; a letter goes to the reader it names.", f => f.IsForReader),
        Hard("PS.3", "It is said how it left the practice.", f => f.Way is { } way && Enum.IsDefined(way)),
        Hard(
            "PS.4",
            "The day is given, not before the paper was drafted and not in the future.",
            f => f.SentOn >= f.MadeOn && f.SentOn <= f.Today
        ),
        Hard("PS.5", "It is said who says so, or what shows it.", f => !string.IsNullOrWhiteSpace(f.Known)),
    ];

    public static Decision Decide(SentFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<SentFacts> Hard(string id, string words, Func<SentFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
