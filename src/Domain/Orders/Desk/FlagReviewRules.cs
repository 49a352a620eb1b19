namespace Reknit.Domain.Orders.Desk;

/// <summary>A review of a flagged term as it is about to be recorded.</summary>
/// <param name="Today">In the practice's zone.</param>
public sealed record FlagReviewFacts(bool IsFlagged, DateOnly? AdvisedOn, DateOnly Today, string Said);

/// <summary>What must hold before the review of a flagged term is recorded.</summary>
public static class FlagReviewRules
{
    private const string Source = "Practice standard: a term that stops is reviewed before the case passes it";

    public static readonly IReadOnlyList<Requirement<FlagReviewFacts>> Requirements =
    [
        Hard("FR.1", "The order's reading has this flag now.", f => f.IsFlagged),
        Hard("FR.2", "The day of the advice is given and not in the future.", f => f.AdvisedOn <= f.Today),
        Hard("FR.3", "It is written down what was said.", f => !string.IsNullOrWhiteSpace(f.Said)),
    ];

    public static Decision Decide(FlagReviewFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<FlagReviewFacts> Hard(string id, string words, Func<FlagReviewFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
