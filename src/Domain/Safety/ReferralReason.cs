using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>One reason for the referral, as reported by somebody of the case or by a record.</summary>
public sealed class ReferralReason : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required ReferralReasonCode Code { get; init; }

    /// <summary>Somebody of the case who says so; null where a record does, such as an order.</summary>
    public required PersonId? ReportedBy { get; init; }
    public required DateOnly SaidOn { get; init; }

    /// <summary>Who reports it says with it that there was no abuse; kept only once safety was asked about.</summary>
    public required bool SaysNoAbuse { get; init; }

    /// <summary>Their own words, or those of the order.</summary>
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A reason as it is about to be put on record.</summary>
/// <param name="HasReporter">Somebody of the case, or a record.</param>
/// <param name="SafetyIsAsked">
/// Each adult was asked about violence, alone, and it is on record for each child and adult whether there was abuse.
/// </param>
public sealed record ReferralReasonDraft(
    ReferralReasonCode? Code,
    bool HasReporter,
    DateOnly? SaidOn,
    string Words,
    bool SaysNoAbuse,
    bool SafetyIsAsked,
    DateOnly Today
);

/// <summary>What must hold before a reason for the referral is put on record.</summary>
public static class ReferralReasonRules
{
    public static readonly IReadOnlyList<Requirement<ReferralReasonDraft>> Requirements =
    [
        .. ReasonRules.Said<ReferralReasonDraft>(
            "RR",
            "somebody of the case, or a record",
            d => new(d.Code, d.HasReporter, d.SaidOn, d.Words, d.Today)
        ),
        new(
            "RR.5",
            RequirementKind.Hard,
            "That it is without abuse is written down only once each adult was asked about violence, alone, and the history of each child with each adult was asked.",
            "Practice standard S53: a recorded safety screen comes first",
            d => !d.SaysNoAbuse || d.SafetyIsAsked
        ),
    ];

    public static Decision Decide(ReferralReasonDraft draft) => Decision.On(Requirements, draft);
}
