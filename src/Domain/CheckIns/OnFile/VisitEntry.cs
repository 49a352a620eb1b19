using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>What an entry for a child's visits is.</summary>
public enum VisitEntryKind
{
    /// <summary>A step of teaching the stop signal.</summary>
    StopSignal,

    /// <summary>The signal was used, or the child drew back without it.</summary>
    StopSeen,

    /// <summary>Something the child chose, wants, asks or needs.</summary>
    Word,

    /// <summary>The pictures of a visit.</summary>
    Schedule,

    /// <summary>The child said on their page that something agreed was not kept.</summary>
    BoundaryBroken,
}

/// <summary>
/// Something kept for a child's visits; never changed afterwards, a later one stands in its place. What was written down by
/// mistake is struck by two clinicians, and stays to be read.
/// </summary>
public sealed class VisitEntry : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>In the order of writing, from 1, for each child of each case.</summary>
    public required int Number { get; init; }
    public required VisitEntryKind Kind { get; init; }

    /// <summary>As JSON; all of it, the day and the adult too, is the child's own.</summary>
    public required Sealed Said { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>Null while it counts.</summary>
    public DateTime? StruckAt { get; set; }

    /// <summary>The first of the two.</summary>
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }

    /// <summary>A step of the signal, or what a clinician saw; what the child chose or said is the child's to change.</summary>
    public bool MayBeStruck => Kind is VisitEntryKind.StopSignal or VisitEntryKind.StopSeen;

    public Strand Strand => Child.Strand;
}
