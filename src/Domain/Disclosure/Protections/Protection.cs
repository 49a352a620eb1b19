using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Protections;

/// <summary>What a protection rests on.</summary>
public enum ProtectionKind
{
    /// <summary>A court's protective order.</summary>
    ProtectiveOrder,

    /// <summary>A court's order that forbids contact.</summary>
    NoContactOrder,

    /// <summary>The person asked that the other not learn of them; nobody asks why. 45 CFR 164.522(b)(2)(iii).</summary>
    OwnRequest,

    /// <summary>A clinician decided it for somebody's safety; 45 CFR 164.502(g)(5).</summary>
    PracticeDecision,
}

/// <summary>
/// Somebody is protected from somebody else: a lock on what the other side may be told. A last day that has passed
/// ends nothing by itself, because a protective order may have been extended; somebody looks and says so.
/// </summary>
public sealed class Protection : IRecorded
{
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Protected { get; init; }
    public required PersonId From { get; init; }
    public required ProtectionKind Kind { get; init; }

    /// <summary>Which order, or why the practice decided so; null where the person asked for it.</summary>
    public required Sealed? Words { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>The last day that its source names; null where it names none.</summary>
    public required DateOnly? Until { get; init; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>
    /// Since when they are no longer shown what they were shown before it was put on record; null while those pages stay as
    /// they were. Decision 1.
    /// </summary>
    public DateTime? BlankedAt { get; set; }
    public PersonId? BlankedBy { get; set; }

    /// <summary>Null while it holds.</summary>
    public DateTime? EndedAt { get; set; }
    public PersonId? EndedBy { get; set; }
    public Sealed? EndedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    /// <summary>Its last day is over and nobody has looked yet.</summary>
    public bool WantsALook(DateOnly today) => EndedAt is null && Until < today;
}
