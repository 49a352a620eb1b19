namespace Reknit.Domain.Orders.Desk;

/// <summary>The word that a paper is the most recent, as it is about to be recorded.</summary>
/// <param name="Today">In the practice's zone.</param>
/// <param name="Known">Where it is known from.</param>
/// <param name="IsInForce">Whether the paper stands; one that was replaced is not the most recent.</param>
public sealed record AttestationFacts(DateOnly? AsOf, DateOnly Today, string Known, bool IsInForce);

/// <summary>What must hold before somebody's word is taken that a paper is the most recent.</summary>
public static class AttestationRules
{
    private const string Source = "S190: copies of all most recent orders and plans; re-confirmed at each review";

    /// <summary>For how many days the word counts; the project's own proposal, and the most that a practice may set.</summary>
    public const int MostDays = 30;

    public static readonly IReadOnlyList<Requirement<AttestationFacts>> Requirements =
    [
        Hard("PA.1", "The day for which it is said is given and not in the future.", f => f.AsOf <= f.Today),
        Hard("PA.2", "It is said where this is known from.", f => !string.IsNullOrWhiteSpace(f.Known)),
        Hard("PA.3", "The paper is in force as far as the practice knows.", f => f.IsInForce),
    ];

    public static Decision Decide(AttestationFacts facts) => Decision.On(Requirements, facts);

    /// <summary>Whether the word given for a day still counts; the last day counts.</summary>
    public static bool Counts(DateOnly asOf, DateOnly today, int days) => today <= asOf.AddDays(days);

    private static Requirement<AttestationFacts> Hard(string id, string words, Func<AttestationFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
