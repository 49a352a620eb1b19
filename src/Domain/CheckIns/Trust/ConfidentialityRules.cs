using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Trust;

/// <summary>The therapist told a child what is private and what is not.</summary>
/// <param name="Band">In whose words.</param>
/// <param name="SaidJudgeMayOrderMore">And that the therapist would say so first, if possible; decision 16.</param>
/// <param name="IsTaughtBack">The child named one thing that would have to be told; else it needs repeating.</param>
/// <param name="CouldAsk">Adults of whom the child heard that they could ask for the record.</param>
public sealed record ConfidentialityTalk(
    DateOnly On,
    AgeBand Band,
    bool SaidJudgeMayOrderMore,
    bool IsTaughtBack,
    IReadOnlyList<PersonId> CouldAsk
);

/// <summary>A child is about to be asked.</summary>
/// <param name="Last">The last time it was explained; null where never.</param>
/// <param name="Band">The child's band today.</param>
/// <param name="AskedAgainOn">The child asked to hear it again after that; null where not.</param>
/// <param name="CouldAsk">Adults who did not agree to keep the child's words private.</param>
/// <param name="RepeatDays">The practice's setting; 90 days at most, whatever it says.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record ConfidentialityFacts(
    ConfidentialityTalk? Last,
    AgeBand Band,
    DateOnly? AskedAgainOn,
    IReadOnlyList<PersonId> CouldAsk,
    int RepeatDays,
    DateOnly Today
);

/// <summary>No child answers before they know who hears it, and what cannot stay private.</summary>
public static class ConfidentialityRules
{
    /// <summary>The longest that a child is thought to remember it.</summary>
    public const int MostRepeatDays = 90;

    private const string Standard = "Practice standard 5.4 [D]";

    public static readonly IReadOnlyList<Requirement<ConfidentialityFacts>> Requirements =
    [
        Rule(
            "KP.1",
            "It was explained what is private and what is not, in the words for the child's age.",
            Standard,
            f => f.Last is { } last && last.Band == f.Band && last.On <= f.Today
        ),
        Rule(
            "KP.2",
            "The child heard that a judge can order more, and that the therapist would say so first if possible.",
            "Decision 16",
            f => f.Last is { SaidJudgeMayOrderMore: true }
        ),
        Rule(
            "KP.3",
            "The child said back one thing that must be told.",
            Standard,
            f => f.Last is { IsTaughtBack: true }
        ),
        Rule(
            "KP.4",
            "It is not too long ago.",
            Standard,
            f => f.Last is { } last && f.Today <= last.On.AddDays(Math.Min(f.RepeatDays, MostRepeatDays))
        ) with
        {
            HowFar = f =>
                f.Last is { } last
                    ? $"until {last.On.AddDays(Math.Min(f.RepeatDays, MostRepeatDays)):yyyy-MM-dd}"
                    : "never explained",
        },
        Rule("KP.5", "It was explained again since the child asked for it.", Standard, f => f.AskedAgainOn is null),
        Rule(
            "KP.6",
            "The child heard of each adult who could ask for the record.",
            "Practice standard 2.6",
            f => !f.CouldAsk.Except(f.Last?.CouldAsk ?? []).Any()
        ),
    ];

    public static Decision Decide(ConfidentialityFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<ConfidentialityFacts> Rule(
        string id,
        string words,
        string source,
        Func<ConfidentialityFacts, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = Curer.Therapist };
}
