using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>What was heard of the child's own therapist, or done with them.</summary>
public enum OwnTherapistEntryKind
{
    Consulted,

    /// <summary>They said that the child is still in their care.</summary>
    StillInCare,

    /// <summary>A concern of theirs was talked about.</summary>
    CaseConference,

    /// <summary>The child is no longer in their care, whoever said so.</summary>
    NoLongerInCare,
}

/// <summary>How they were spoken with.</summary>
public enum ConsultedBy
{
    Telephone,
    Portal,
    InPerson,
}

/// <summary>
/// A day on which the child's own therapist was heard; decision 8. What they said stays with them: there is no field for
/// it.
/// </summary>
public sealed class OwnTherapistEntry : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required OwnTherapistEntryKind Kind { get; init; }
    public required DateOnly HeardOn { get; init; }

    /// <summary>Of a consultation.</summary>
    public required ConsultedBy? By { get; init; }

    /// <summary>Of a consultation: they have a concern that is open.</summary>
    public required bool? ConcernIsOpen { get; init; }

    /// <summary>Of a case conference: who took part.</summary>
    public required Sealed? With { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>One entry on the child's own therapist that counts.</summary>
public sealed record OwnTherapistHeard(
    OwnTherapistEntryKind Kind,
    DateOnly On,
    DateTime RecordedAt,
    bool? ConcernIsOpen
);
