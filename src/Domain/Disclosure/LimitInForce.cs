using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>What a limit holds back in the practice's work or in what may leave it.</summary>
public enum LimitKind
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
}

/// <summary>Which kind of record set a limit.</summary>
public enum LimitSource
{
    Order,
}

/// <summary>A limit that holds for a case from its day on until it ends; the features that know of limits write it here.</summary>
public sealed class LimitInForce : IRecorded
{
    public const int BecauseLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required LimitKind Kind { get; init; }

    /// <summary>Whom it is about; null where it binds the whole work.</summary>
    public PersonId? About { get; init; }
    public required LimitSource Source { get; init; }

    /// <summary>Key of the record that set it.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The source's own words.</summary>
    public required Sealed Words { get; init; }
    public required DateTime Since { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Who took it back, where a person did; it does not come again from the same words.</summary>
    public PersonId? EndedBy { get; set; }

    /// <summary>Why that person took it back.</summary>
    public Sealed? EndedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
