namespace Reknit.Domain.Orders.Desk;

/// <summary>A review of a flagged term as it is about to be recorded.</summary>
/// <param name="Today">In the practice's zone.</param>
/// <param name="ReceivedOn">The day on which the order came in, in the practice's zone.</param>
public sealed record FlagReviewFacts(
    bool IsFlagged,
    DateOnly? AdvisedOn,
    DateOnly Today,
    string Said,
    DateOnly ReceivedOn
)
{
    /// <summary>The day of the order; null where it is not known.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The first day of a rule that came after the order; null for the others.</summary>
    public DateOnly? LaterRuleFrom { get; init; }

    /// <summary>From this day on somebody can have read it; a day that was read to lie after its receipt is none.</summary>
    public DateOnly ReadableFrom => SignedOn is { } signed && signed < ReceivedOn ? signed : ReceivedOn;
}

/// <summary>What must hold before the review of a flagged term is recorded.</summary>
public static class FlagReviewRules
{
    private const string Source = "Practice standard: a term that stops is reviewed before the case passes it";

    public static readonly IReadOnlyList<Requirement<FlagReviewFacts>> Requirements =
    [
        Hard("FR.1", "The order's reading has this flag now.", f => f.IsFlagged),
        Hard("FR.2", "The day of the advice is given and not in the future.", f => f.AdvisedOn <= f.Today),
        Hard("FR.3", "It is written down what was said.", f => !string.IsNullOrWhiteSpace(f.Said)),
        Hard(
            "FR.4",
            "The advice is not older than the order; where the order's day is not known, not older than its receipt.",
            f => f.AdvisedOn is not { } on || on >= f.ReadableFrom
        ),
        Hard(
            "FR.5",
            "On a rule that came after the order, the advice was given on the rule's first day or since.",
            f => f.AdvisedOn is not { } on || f.LaterRuleFrom is not { } from || on >= from
        ),
    ];

    public static Decision Decide(FlagReviewFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<FlagReviewFacts> Hard(string id, string words, Func<FlagReviewFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
