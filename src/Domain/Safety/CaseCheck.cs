using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>What was looked for among the people of a case before the work with them.</summary>
public enum CaseCheckKind
{
    /// <summary>Conflicts of interest and other roles with the family.</summary>
    Conflicts,

    /// <summary>Orders that keep one of them from another: each that stands is on record.</summary>
    ProtectiveOrders,

    /// <summary>Conditions on substances, health or a programme, in orders and plan: each is on record.</summary>
    Conditions,
}

/// <summary>Somebody looked for something among all who belonged to a case on that day.</summary>
public sealed class CaseCheck : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required CaseCheckKind Kind { get; init; }

    /// <summary>Nothing was found that stands against the work, or it was resolved; the reason is written.</summary>
    public required bool IsClear { get; init; }

    /// <summary>Where it was looked, and what was found.</summary>
    public required Sealed? Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>One person whom a check covered.</summary>
public sealed class CaseCheckPerson : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid CheckId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }

    public Strand Strand => CaseId.Strand;
}
