using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Safety;

/// <summary>A court's decision as it is about to be put on record.</summary>
/// <param name="OrderBinds">The paper is an order of this case that binds, and a person answers for what was read from it.</param>
/// <param name="Words">The order's own.</param>
public sealed record CourtDecisionDraft(
    bool IsAdultOfCase,
    DecidedWithout? Without,
    bool OrderBinds,
    DateOnly? DecidedOn,
    string Words,
    DateOnly Today
)
{
    /// <summary>The paper is the adults' own agreement, which no court made its order.</summary>
    public bool IsAgreement { get; init; }

    /// <summary>Of a release it is said for which child's therapist, or the case has one child.</summary>
    public bool SaysWhichChild { get; init; } = true;

    /// <summary>Whom it names is one of the case's children, or it is about each of them.</summary>
    public bool IsChildOfCase { get; init; } = true;
}

/// <summary>What must hold before a court's decision stands in for one adult's part.</summary>
public static class CourtDecisionRules
{
    private const string Source = "Decision 7";

    public static readonly IReadOnlyList<Requirement<CourtDecisionDraft>> Requirements =
    [
        Rule("KO.30", "It names a parent or caregiver of the case.", d => d.IsAdultOfCase),
        Rule("KO.31", "It says what of that adult's the court decided to go on without.", d => d.Without is not null),
        Rule(
            "KO.32",
            "The decision is on file as an order that binds, and a person answers for what was read from it.",
            d => d.OrderBinds
        ),
        Rule("KO.33", "It has its day, which is not to come.", d => Days.IsOver(d.DecidedOn, d.Today)),
        Rule("KO.34", "The order's own words stand beside it.", d => EntryRules.Says(d.Words)),
        Rule("KO.35", "The paper is a court's decision: what the adults agreed on is none.", d => !d.IsAgreement),
        Rule(
            "KO.36",
            "Of a release it says for which child of the case, or that it is for each of them.",
            d => d.Without != DecidedWithout.Release || (d.SaysWhichChild && d.IsChildOfCase)
        ),
    ];

    private static Requirement<CourtDecisionDraft> Rule(
        string id,
        string words,
        Func<CourtDecisionDraft, bool> isMet
    ) => new(id, Hard, words, Source, isMet);
}
