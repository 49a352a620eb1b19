namespace Reknit.Domain.Intake;

/// <summary>What is known when a referral is to take a step.</summary>
/// <param name="HasWords">A reason was written.</param>
/// <param name="MayAccept">Whoever takes the step may open cases.</param>
/// <param name="LastCheck">The outcome of the newest check of conflicts; null while nobody looked.</param>
/// <param name="ReceivedOn">In the practice's zone.</param>
public sealed record ReferralStepFacts(
    ReferralState From,
    ReferralState To,
    bool HasWords,
    bool MayAccept,
    ConflictOutcome? LastCheck,
    DateOnly On,
    DateOnly ReceivedOn,
    DateOnly Today
);

/// <summary>What must hold before a referral takes a step.</summary>
public static class ReferralStepRules
{
    private const string Source = "Practice standard: referrals";

    public static readonly IReadOnlyList<Requirement<ReferralStepFacts>> Requirements =
    [
        Hard("RF.1", "It is neither accepted nor declined yet.", f => IsOpen(f.From)),
        Hard("RF.2", "It does not stand there already.", f => f.From != f.To || !IsOpen(f.From)),
        Hard("RF.3", "The step's day is not before the request and not in the future.", f => IsPossible(f)),
        Hard("RF.4", "A reason stands with a no.", f => f.To != ReferralState.Declined || f.HasWords),
        Hard(
            "RF.5",
            "Whoever accepts may open cases: front desk and billing do not.",
            f => f.To != ReferralState.Accepted || f.MayAccept
        ),
        new(
            "RF.6",
            RequirementKind.Hard,
            "Before a yes somebody looked for conflicts of interest, and the last look found none.",
            Cases.RoleWithFamilyRules.Source,
            f =>
                f.To != ReferralState.Accepted
                || f.LastCheck is ConflictOutcome.NothingFound or ConflictOutcome.NoConflict
        ),
    ];

    public static Decision Decide(ReferralStepFacts facts) => Decision.On(Requirements, facts);

    private static bool IsOpen(ReferralState state) => state is not (ReferralState.Accepted or ReferralState.Declined);

    private static bool IsPossible(ReferralStepFacts f) => f.On >= f.ReceivedOn && f.On <= f.Today;

    private static Requirement<ReferralStepFacts> Hard(string id, string words, Func<ReferralStepFacts, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}

/// <summary>What somebody says after looking for conflicts of interest.</summary>
/// <param name="Found">How many people the search found whom the practice knows.</param>
public sealed record ConflictCheckFacts(int Names, int Found, ConflictOutcome Outcome, bool HasWords, bool IsOpen);

/// <summary>What must hold before a check of conflicts is kept as evidence.</summary>
public static class ConflictCheckRules
{
    private const string Source = "Practice standard: conflicts of interest";

    public static readonly IReadOnlyList<Requirement<ConflictCheckFacts>> Requirements =
    [
        Hard("CK.1", "At least two names were looked for: a family has two sides.", f => f.Names >= 2),
        Hard(
            "CK.2",
            "“Nothing found” is said only where the search found nobody.",
            f => f.Outcome != ConflictOutcome.NothingFound || f.Found == 0
        ),
        Hard(
            "CK.3",
            "Where somebody was found, or there is a conflict, the reason is written.",
            f => f.Outcome == ConflictOutcome.NothingFound || f.HasWords
        ),
        Hard("CK.4", "The referral is neither accepted nor declined yet.", f => f.IsOpen),
    ];

    public static Decision Decide(ConflictCheckFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<ConflictCheckFacts> Hard(
        string id,
        string words,
        Func<ConflictCheckFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, Source, isMet);
}
