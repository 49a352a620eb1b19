using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Demands;

/// <summary>Key of a demand for records.</summary>
public readonly record struct DemandId(Guid Value);

/// <summary>What somebody who asks for records comes with.</summary>
public enum DemandKind
{
    /// <summary>A person asks for their own record; 45 CFR 164.524.</summary>
    OwnRecord,

    /// <summary>A person asks to whom the practice has told what; 45 CFR 164.528.</summary>
    Accounting,

    /// <summary>An attorney's or a clerk's subpoena, or a discovery request; 45 CFR 164.512(e)(1)(ii).</summary>
    Subpoena,

    /// <summary>A court's order that names what is to be given; 45 CFR 164.512(e)(1)(i).</summary>
    CourtOrder,

    /// <summary>An agency or anybody else asks in writing.</summary>
    Other,
}

/// <summary>How the privilege of the record stands; who holds a child's is for state law and the court.</summary>
public enum PrivilegeState
{
    /// <summary>Nobody has looked yet.</summary>
    NotKnown,
    Claimed,
    Waived,

    /// <summary>A court decided that it does not apply.</summary>
    Overruled,

    /// <summary>Somebody looked: it is not at stake, as when a person asks for their own.</summary>
    NotAtStake,
}

/// <summary>A demand for records, with its clock; what opens anything is a court's order or what a clinician granted.</summary>
public sealed class RecordsDemand : IRecorded
{
    public const int NameLength = 200;
    public const int WordsLength = 4000;

    public required PracticeId PracticeId { get; init; }
    public required DemandId Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required DemandKind Kind { get; init; }
    public required AudienceKind FromKind { get; init; }

    /// <summary>A person of the case; null for a court, an agency or somebody else.</summary>
    public required PersonId? From { get; init; }

    /// <summary>Who asks, and where an answer goes, where it is nobody of the case.</summary>
    public required Sealed? FromWords { get; init; }
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The day by which it must be answered.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The one extension that the law gives was used.</summary>
    public bool IsExtended { get; set; }

    /// <summary>What is asked, in the demand's own words.</summary>
    public required Sealed Asked { get; init; }

    /// <summary>Whose information; null for everybody's of the case.</summary>
    public required PersonId? Of { get; init; }

    /// <summary>Kinds that a court's order names, as bits of a <see cref="CompartmentSet"/>; 0 for all other demands.</summary>
    public required int Named { get; init; }

    /// <summary>Kinds that a clinician granted to somebody who asked for their own.</summary>
    public int Granted { get; set; }

    /// <summary>Who holds the privilege, in words; null until somebody looked.</summary>
    public Sealed? PrivilegeHolder { get; set; }
    public PrivilegeState Privilege { get; set; }

    /// <summary>An objection was raised and is not settled.</summary>
    public bool IsObjected { get; set; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>Answered, refused or withdrawn; null while the clock runs.</summary>
    public DateTime? ClosedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    /// <summary>Whether its day is over while it waits.</summary>
    public bool IsLate(DateOnly today) => ClosedAt is null && DueOn < today;
}

/// <summary>What was done about a demand.</summary>
public enum DemandStepKind
{
    Came,

    /// <summary>The practice's own lawyer or insurer was asked.</summary>
    AdviceTaken,

    /// <summary>The person whose record it is was told, with time to object.</summary>
    NoticeGiven,
    Objected,
    ObjectionSettled,
    PrivilegeLookedAt,

    /// <summary>The one extension, with its reason; 45 CFR 164.524(b)(2)(iii), 164.528(c)(1)(ii).</summary>
    Extended,

    /// <summary>A clinician granted access.</summary>
    Granted,

    /// <summary>A clinician refused access, in writing.</summary>
    Denied,
    Produced,
    Withdrawn,
    Closed,
}

/// <summary>One step on the way of a demand; kept for ever.</summary>
public sealed class DemandStep : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required DemandId DemandId { get; init; }
    public required CaseId CaseId { get; init; }
    public required DemandStepKind Kind { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>What was done, by whom it came; null where the kind says all.</summary>
    public required Sealed? Words { get; init; }
    public required PersonId By { get; init; }
    public required DateTime At { get; init; }

    public Strand Strand => CaseId.Strand;
}
