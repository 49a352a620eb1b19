using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Consents;

/// <summary>An agreement as it is about to be given out.</summary>
/// <param name="IsPlanWritten">Whether the case has a transport plan.</param>
/// <param name="HasTherapist">Whether somebody works on the case whom the text can name.</param>
/// <param name="Adults">How many adults it would be given to.</param>
/// <param name="PlanWaits">Somebody was protected from another since the plan was kept, and no clinician kept it anew.</param>
/// <param name="PlanTellsWhereabouts">The plan holds what somebody protected could be found by.</param>
public sealed record GiveOutFacts(
    AgreementKind Kind,
    bool IsPlanWritten,
    bool HasTherapist,
    int Adults,
    bool PlanWaits = false,
    bool PlanTellsWhereabouts = false
);

/// <summary>A clinician's hearing of a teach-back answer, as it is about to be recorded.</summary>
public sealed record HearFacts(bool HasAnswer, bool IsTakenBack, Understanding? Heard);

/// <summary>That somebody takes an agreement back, as it is about to be recorded.</summary>
/// <param name="On">The day on which they said so, in the practice's zone.</param>
public sealed record TakeBackFacts(
    SignatureState Answer,
    bool IsTakenBack,
    DateOnly? SignedOn,
    DateOnly? On,
    DateOnly Today
);

/// <summary>What must hold before an agreement is given out, asked for again, heard or taken back.</summary>
public static class ConsentActRules
{
    private const string Standard = "AFCC Guidelines for Court-Involved Therapy 6; practice standard: consent";

    public static readonly IReadOnlyList<Requirement<GiveOutFacts>> GivingOut =
    [
        new("CS.20", RequirementKind.Hard, "Somebody is there to be given it.", Standard, f => f.Adults > 0),
        new(
            "CS.21",
            RequirementKind.Hard,
            "A transport agreement has a plan that was written for this family.",
            Standard,
            f => f.Kind != AgreementKind.Transport || f.IsPlanWritten
        ),
        new(
            "CS.22",
            RequirementKind.Hard,
            "The therapist whom the text names works on the case.",
            Standard,
            f => f.HasTherapist
        ),
        new(
            "CS.23",
            RequirementKind.Hard,
            "Where somebody of the case is protected from another, a clinician read the transport plan since and kept it knowing so.",
            "Practice standard: protected people",
            f => f.Kind != AgreementKind.Transport || !f.PlanWaits
        ),
        new(
            "CS.24",
            RequirementKind.Hard,
            "Where somebody is protected, the transport plan holds no address, school, workplace, telephone or mail. Write it without: every adult reads it.",
            "Practice standard: protected people; 45 CFR 164.522(b)(1)",
            f => f.Kind != AgreementKind.Transport || !f.PlanTellsWhereabouts
        ),
    ];

    public static readonly IReadOnlyList<Requirement<AskAgainReason?>> AskingAgain =
    [
        new(
            "CS.30",
            RequirementKind.Hard,
            "It is said what changed: the role, the order or who pays.",
            "AFCC Guidelines for Court-Involved Therapy 6: consent anew when role, order or payer changes",
            reason => reason is not null
        ),
    ];

    public static readonly IReadOnlyList<Requirement<HearFacts>> Hearing =
    [
        new("CS.40", RequirementKind.Hard, "There is an answer to be heard.", Standard, f => f.HasAnswer),
        new("CS.41", RequirementKind.Hard, "The agreement was not taken back.", Standard, f => !f.IsTakenBack),
        new(
            "CS.42",
            RequirementKind.Hard,
            "It is said whether the answer shows that they understood.",
            Standard,
            f => f.Heard is not null
        ),
    ];

    public static readonly IReadOnlyList<Requirement<TakeBackFacts>> TakingBack =
    [
        new(
            "CS.60",
            RequirementKind.Hard,
            "What is taken back was signed, and not taken back before.",
            Standard,
            f => f.Answer == SignatureState.Given && !f.IsTakenBack
        ),
        new(
            "CS.61",
            RequirementKind.Hard,
            "The day is given; it is not before the signature and not in the future.",
            Standard,
            f => f.On >= f.SignedOn && f.On <= f.Today
        ),
    ];
}
