using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Safety;

/// <summary>A time of a child with an adult as it is about to be put on record.</summary>
/// <param name="AreChildAndAdult">A child of the family and a parent or caregiver.</param>
public sealed record TimeTogetherDraft(
    bool AreChildAndAdult,
    TimeTogether? Kind,
    bool HasReporter,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    DateOnly Today
);

/// <summary>A concern as it is about to be put on record.</summary>
public sealed record ConcernDraft(
    bool AreTwoOfTheFamily,
    ConcernKind? Kind,
    DateOnly? RaisedOn,
    string Words,
    DateOnly Today
);

/// <summary>Something done about a concern as it is about to be put on record.</summary>
public sealed record ConcernStepDraft(
    bool IsAChilds,
    DateOnly RaisedOn,
    DateOnly? TakenOn,
    string Words,
    bool Resolves,
    bool ByOwnWord,
    DateOnly Today
);

/// <summary>What somebody said about own support and taking part, as it is about to be put on record.</summary>
public sealed record SupportDraft(
    bool IsOfTheFamily,
    OwnSupport? Support,
    Willingness? Willing,
    DateOnly? SaidOn,
    string Words,
    DateOnly Today
);

/// <summary>A disclosure as it is about to be put on record.</summary>
/// <param name="IsHeard">Its day and hour lie behind the practice's clock.</param>
/// <param name="IsAboutAnother">Who is said to have done it is somebody else of the case, or nobody of it.</param>
public sealed record DisclosureDraft(bool IsToldBySomebody, bool IsAboutAnother, bool IsHeard, string Words);

/// <summary>What must hold before contact, concerns, own support and disclosures are put on record.</summary>
public static class FamilyRules
{
    private const string Standard = "Practice standard 1, history and plan";

    public static readonly IReadOnlyList<Requirement<TimeTogetherDraft>> Contact =
    [
        new("SY.40", Hard, "It names a child and an adult of the family.", Standard, d => d.AreChildAndAdult),
        new("SY.41", Hard, "It says how they were together.", Standard, d => d.Kind is not null),
        new("SY.42", Hard, "It says who tells it: somebody of the case, or a record.", Standard, d => d.HasReporter),
        new(
            "SY.43",
            Hard,
            "Its days, where they are known, are not to come, and the last is not before the first.",
            Standard,
            d => Days.Fit(d.FirstDay, d.LastDay, d.Today)
        ),
    ];

    public static readonly IReadOnlyList<Requirement<ConcernDraft>> Concerns =
    [
        new("SY.50", Hard, "It says whose concern it is, and about whom else.", Standard, d => d.AreTwoOfTheFamily),
        new("SY.51", Hard, "It says whether it is fear, conflict or lost trust.", Standard, d => d.Kind is not null),
        new(
            "SY.52",
            Hard,
            "It says when it was raised, and that is not to come.",
            Standard,
            d => Days.IsOver(d.RaisedOn, d.Today)
        ),
        new("SY.53", Hard, "It says what the concern is.", Standard, d => EntryRules.Says(d.Words)),
    ];

    public static readonly IReadOnlyList<Requirement<ConcernStepDraft>> Steps =
    [
        new(
            "SY.55",
            Hard,
            "Its day is not before the concern was raised, and not to come.",
            Standard,
            d => Days.IsOver(d.TakenOn, d.Today) && d.TakenOn >= d.RaisedOn
        ),
        new("SY.56", Hard, "It says what was done, or what resolved it.", Standard, d => EntryRules.Says(d.Words)),
        new(
            "SY.57",
            Hard,
            "A child's concern is resolved by the child's own word.",
            "Decision 22; practice standard S204",
            d => !d.Resolves || !d.IsAChilds || d.ByOwnWord
        ),
    ];

    public static readonly IReadOnlyList<Requirement<SupportDraft>> Support =
    [
        new("SY.60", Hard, "It names somebody of the family.", Standard, d => d.IsOfTheFamily),
        new(
            "SY.61",
            Hard,
            "It says something about own support, about taking part, or both.",
            "Practice standards S37, S209",
            d => d.Support is not null || d.Willing is not null
        ),
        new(
            "SY.62",
            Hard,
            "It says on which day they said so, and that is not to come.",
            Standard,
            d => Days.IsOver(d.SaidOn, d.Today)
        ),
        new(
            "SY.63",
            Hard,
            "The words fit where they are kept.",
            Standard,
            d => d.Words.Length <= EntryRules.WordsLength
        ),
    ];

    public static readonly IReadOnlyList<Requirement<DisclosureDraft>> Disclosures =
    [
        new("SY.70", Hard, "It says who told it.", Standard, d => d.IsToldBySomebody),
        new(
            "SY.71",
            Hard,
            "It is about somebody else of the case, or about nobody of it.",
            Standard,
            d => d.IsAboutAnother
        ),
        new("SY.72", Hard, "It says when it was heard, and that is over.", "Decision 2", d => d.IsHeard),
        new("SY.73", Hard, "It says what was told, in the words used.", Standard, d => EntryRules.Says(d.Words)),
    ];
}
