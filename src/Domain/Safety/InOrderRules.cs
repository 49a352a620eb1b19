using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Safety;

/// <summary>A check as it is about to be put on record.</summary>
/// <param name="People">How many it covers.</param>
/// <param name="Found">How many the search found whom the practice knows; of conflicts alone.</param>
public sealed record CaseCheckDraft(CaseCheckKind? Kind, int People, int Found, bool IsClear, string Words);

/// <summary>A condition as it is about to be put on record.</summary>
public sealed record ConditionDraft(bool IsAdultOfCase, ConditionKind? Kind, string Words, string Source);

/// <summary>Evidence as it is about to be put on record.</summary>
public sealed record EvidenceDraft(DateOnly? ShownOn, DateOnly? Until, string Words, DateOnly Today);

/// <summary>What was heard of the child's own therapist, as it is about to be put on record.</summary>
public sealed record OwnTherapistDraft(
    bool IsChildOfCase,
    bool OwnTherapistIsNamed,
    OwnTherapistEntryKind? Kind,
    DateOnly? HeardOn,
    ConsultedBy? By,
    bool? ConcernIsOpen,
    string With,
    DateOnly Today
);

/// <summary>What must hold before it is put on record that something was looked at, is met, or was heard.</summary>
public static class InOrderRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<CaseCheckDraft>> Checks =
    [
        new(
            "KO.1",
            Hard,
            "It says what was looked for, among somebody.",
            Standard,
            d => d is { Kind: not null, People: > 0 }
        ),
        new(
            "KO.2",
            Hard,
            "Where somebody was found, or something stands against the work, the reason is written.",
            "Practice standard: conflicts of interest",
            d => (d.Found == 0 && d.IsClear) || !string.IsNullOrWhiteSpace(d.Words)
        ),
        new(
            "KO.3",
            Hard,
            "The words fit where they are kept.",
            Standard,
            d => d.Words.Length <= EntryRules.WordsLength
        ),
    ];

    public static readonly IReadOnlyList<Requirement<ConditionDraft>> Conditions =
    [
        new("KO.10", Hard, "It names a parent or caregiver of the case.", Standard, d => d.IsAdultOfCase),
        new(
            "KO.11",
            Hard,
            "It says what it is about, and what is asked.",
            Standard,
            d => d.Kind is not null && EntryRules.Says(d.Words)
        ),
        new(
            "KO.12",
            Hard,
            "It says in which order or plan it stands, and where.",
            Standard,
            d => EntryRules.Says(d.Source)
        ),
    ];

    public static readonly IReadOnlyList<Requirement<EvidenceDraft>> Evidence =
    [
        new(
            "KO.15",
            Hard,
            "It says when it was shown, and that is not to come.",
            Standard,
            d => Days.IsOver(d.ShownOn, d.Today)
        ),
        new(
            "KO.16",
            Hard,
            "Its last day, where it lapses, is not before that day.",
            Standard,
            d => !(d.Until < d.ShownOn)
        ),
        new("KO.17", Hard, "It says what shows it, and from whom that comes.", Standard, d => EntryRules.Says(d.Words)),
    ];

    public static readonly IReadOnlyList<Requirement<OwnTherapistDraft>> OwnTherapist =
    [
        new("KO.20", Hard, "It is about a child of the case.", Standard, d => d.IsChildOfCase),
        new(
            "KO.21",
            Hard,
            "Somebody is named in the case as this child's own therapist.",
            Standard,
            d => d.OwnTherapistIsNamed
        ),
        new(
            "KO.22",
            Hard,
            "It has its day, which is not to come.",
            Standard,
            d => d.Kind is not null && Days.IsOver(d.HeardOn, d.Today)
        ),
        new(
            "KO.23",
            Hard,
            "A consultation says how it was held, and whether a concern is open.",
            "Decision 8",
            d => d.Kind != OwnTherapistEntryKind.Consulted || (d.By is not null && d.ConcernIsOpen is not null)
        ),
        new(
            "KO.24",
            Hard,
            "A case conference says who took part.",
            "Decision 8",
            d => d.Kind != OwnTherapistEntryKind.CaseConference || EntryRules.Says(d.With)
        ),
    ];
}
