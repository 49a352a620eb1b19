using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>Why something was told past the decision.</summary>
public enum EmergencyKind
{
    /// <summary>A serious and imminent threat; 45 CFR 164.512(j), state duty to warn.</summary>
    DutyToWarn,

    /// <summary>A report that the law demands of suspected abuse or neglect; 45 CFR 164.512(b)(1)(ii).</summary>
    MandatedReport,

    /// <summary>Somebody's health needs it at once; 45 CFR 164.510(b)(3).</summary>
    MedicalEmergency,
}

/// <summary>
/// Something that was told past the decision, because somebody was in danger or the law demanded it.
/// Waits for nobody before; two others look at it afterwards.
/// </summary>
public sealed class EmergencyTelling : IRecorded
{
    public const int WordsLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whom it is about.</summary>
    public required PersonId About { get; init; }
    public required EmergencyKind Kind { get; init; }

    /// <summary>Who was told, with office and number: an agency, the police, a hospital, whoever was in danger.</summary>
    public required Sealed ToWords { get; init; }
    public required Sealed Said { get; init; }
    public required Sealed Reason { get; init; }
    public required DateTime ToldAt { get; init; }
    public required PersonId ToldBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    public PersonId? FirstReviewBy { get; set; }
    public DateTime? FirstReviewAt { get; set; }
    public Sealed? FirstReview { get; set; }
    public PersonId? SecondReviewBy { get; set; }
    public DateTime? SecondReviewAt { get; set; }
    public Sealed? SecondReview { get; set; }

    /// <summary>One decision for all readers, of before each had one of their own: kept as it was written, and counts for nobody.</summary>
    public bool IsShown { get; init; }
    public PersonId? ShownBy { get; init; }
    public DateTime? ShownAt { get; init; }
    public Sealed? ShownBecause { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    public bool IsReviewed => SecondReviewAt is not null;
}
