using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>What a condition of an order or plan is about.</summary>
public enum ConditionKind
{
    Substances,
    Health,
    Programme,
}

/// <summary>A condition that an order or plan sets for one adult.</summary>
public sealed class Condition : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required ConditionKind Kind { get; init; }

    /// <summary>What is asked.</summary>
    public required Sealed Words { get; init; }

    /// <summary>Where it stands: which order or plan, and the paragraph.</summary>
    public required Sealed Source { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What showed on a day that a condition is met, or was lifted.</summary>
public sealed class ConditionEvidence : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required Guid ConditionId { get; init; }
    public required DateOnly ShownOn { get; init; }

    /// <summary>The last day on which it holds; null where it does not lapse.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>What it is, and from whom.</summary>
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A condition of an order or plan on substances, health or a programme, for one adult.</summary>
/// <param name="EvidenceOn">When it was last shown to be met; null where it never was.</param>
/// <param name="EvidenceUntil">The last day on which that evidence holds; null where it does not lapse.</param>
public sealed record ConditionFact(string Name, DateOnly? EvidenceOn, DateOnly? EvidenceUntil)
{
    public bool IsMet(DateOnly today) => EvidenceOn <= today && (EvidenceUntil is not { } last || today <= last);
}
