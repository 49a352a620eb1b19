using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Safety;

/// <summary>Something reported between two people as it is about to be put on record.</summary>
/// <param name="AreTwoOfTheFamily">Two different people of the family.</param>
/// <param name="HasReporter">Somebody of the case, or a record.</param>
public sealed record HarmDraft(
    bool AreTwoOfTheFamily,
    HarmKind? Kind,
    bool HasReporter,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    DateOnly Today
);

/// <summary>How it stands with something reported, as it is about to be put on record.</summary>
public sealed record HarmEntryDraft(
    HarmStatus? Status,
    DateOnly? KnownOn,
    string Evidence,
    string Commitment,
    DateOnly Today
);

/// <summary>That nobody knows of any more between two people, as it is about to be put on record.</summary>
/// <param name="AdultsNotAsked">Parents and caregivers of the case who were not asked.</param>
public sealed record HarmAnswerDraft(
    bool AreTwoOfTheFamily,
    int AdultsNotAsked,
    DateOnly? AnsweredOn,
    string Words,
    DateOnly Today
);

/// <summary>What must hold before something is put on record in the history of harm. None of it judges whether it is so.</summary>
public static class HarmRules
{
    private const string Standard = "Practice standard S21: harm history for each pair of people";

    public static readonly IReadOnlyList<Requirement<HarmDraft>> Items =
    [
        new("SY.10", Hard, "It names two people of the family.", Standard, d => d.AreTwoOfTheFamily),
        new("SY.11", Hard, "It says which kind of harm is reported.", Standard, d => d.Kind is not null),
        new("SY.12", Hard, "It says who reports it: somebody of the case, or a record.", Standard, d => d.HasReporter),
        new(
            "SY.13",
            Hard,
            "Its days, where they are known, are not to come, and the last is not before the first.",
            Standard,
            d => Days.Fit(d.FirstDay, d.LastDay, d.Today)
        ),
    ];

    public static readonly IReadOnlyList<Requirement<HarmEntryDraft>> Entries =
    [
        new("SY.20", Hard, "It says how it stands.", Standard, d => d.Status is not null),
        new(
            "SY.21",
            Hard,
            "It says since when it is known so, and that is not to come.",
            Standard,
            d => Days.IsOver(d.KnownOn, d.Today)
        ),
        new("SY.22", Hard, "It says what it rests on.", Standard, d => EntryRules.Says(d.Evidence)),
        new(
            "SY.23",
            Hard,
            "What is addressed also says what shows a commitment to change; nothing else does.",
            "Practice standards S177, 2.6 (G3.2)",
            d =>
                d.Status == HarmStatus.Addressed
                    ? EntryRules.Says(d.Commitment)
                    : string.IsNullOrWhiteSpace(d.Commitment)
        ),
    ];

    public static readonly IReadOnlyList<Requirement<HarmAnswerDraft>> Answers =
    [
        new("SY.30", Hard, "It names two people of the family.", Standard, d => d.AreTwoOfTheFamily),
        new(
            "SY.31",
            Hard,
            "Each parent and caregiver of the case was asked.",
            "Practice standard 2.6: silence is no answer",
            d => d.AdultsNotAsked == 0
        ),
        new(
            "SY.32",
            Hard,
            "It says on which day they were asked, and that is not to come.",
            Standard,
            d => Days.IsOver(d.AnsweredOn, d.Today)
        ),
        new(
            "SY.33",
            Hard,
            "What is said about how they were asked fits where it is kept.",
            Standard,
            d => d.Words.Length <= EntryRules.WordsLength
        ),
    ];
}

/// <summary>Days as far as they are known.</summary>
internal static class Days
{
    public static bool IsOver(DateOnly? day, DateOnly today) => day is { Year: > 1900 } known && known <= today;

    /// <summary>Either may be unknown.</summary>
    public static bool Fit(DateOnly? first, DateOnly? last, DateOnly today) =>
        (first is null || IsOver(first, today)) && (last is null || IsOver(last, today)) && !(last < first);
}
