using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>What a term in force holds back, or opens.</summary>
public enum TermKind
{
    /// <summary>Of the therapy, no more than attendance and progress is reported.</summary>
    AttendanceReportsOnly,

    /// <summary>The therapy is not reported to the court.</summary>
    NothingReported,

    /// <summary>The therapist recommends neither custody nor a schedule.</summary>
    NoRecommendations,
    NoContact,
    ContactSuspended,
    ContactInTherapyOnly,
    ContactInSteps,

    /// <summary>The child sets the pace; no contact is forced.</summary>
    AtChildsPace,

    /// <summary>The order does not name this person for the therapy.</summary>
    NotNamedForTherapy,

    /// <summary>Opens: the therapist may speak with counsel for both sides.</summary>
    MaySpeakWithCounsel,

    /// <summary>Opens: the therapist may report.</summary>
    MayReport,

    /// <summary>Cards, letters and notes are forbidden.</summary>
    NoLetters,

    /// <summary>Telephone and video are forbidden.</summary>
    NoCallsOrVideo,

    /// <summary>Time together at another place than the practice is forbidden.</summary>
    NoOtherPlaces,

    /// <summary>Visits at the parent's home are forbidden.</summary>
    NoHomeVisits,

    /// <summary>Sessions of the adults together are forbidden.</summary>
    NoAdultsTogether,

    /// <summary>Time together without the therapist in the room is forbidden.</summary>
    NoTimeWithoutTherapist,
}

/// <summary>Which kind of record set a term.</summary>
public enum TermSource
{
    Order,
}

/// <summary>A term, mostly a limit, that holds for a case from its day on until it ends; the features that know of terms write it here.</summary>
public sealed class TermInForce : IRecorded
{
    public const int BecauseLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required TermKind Kind { get; init; }

    /// <summary>Whom it is about; null where it binds the whole work.</summary>
    public PersonId? About { get; init; }
    public required TermSource Source { get; init; }

    /// <summary>Key of the record that set it.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The source's own words.</summary>
    public required Sealed Words { get; init; }
    public required DateTime Since { get; init; }

    /// <summary>Who put it down from the source's words; null where it was read. A reading neither writes nor ends it.</summary>
    public PersonId? SaidBy { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Who took it back, where a person did; it does not come again from the same words.</summary>
    public PersonId? EndedBy { get; set; }

    /// <summary>Why that person took it back.</summary>
    public Sealed? EndedBecause { get; set; }

    /// <summary>Who said of a limit that was taken back that it holds after all.</summary>
    public PersonId? HeldAgainBy { get; set; }

    /// <summary>Why it holds after all.</summary>
    public Sealed? HeldAgainBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    /// <summary>Whether a term of this kind holds something back; the others open something.</summary>
    public static bool LimitsOnly(TermKind kind) => kind is not (TermKind.MaySpeakWithCounsel or TermKind.MayReport);
}
