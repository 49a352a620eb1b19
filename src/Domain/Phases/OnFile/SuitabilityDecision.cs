using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>A signed decision on suitability; it never changes, and a newer one takes its place.</summary>
public sealed class SuitabilityDecision : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Counts up on one way, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The <see cref="Suitability.SuitabilityPaper"/> as JSON.</summary>
    public required Sealed Paper { get; init; }
    public required PersonId SignedBy { get; init; }

    /// <summary>The day in the practice's zone.</summary>
    public required DateOnly SignedOn { get; init; }
    public required DateTime SignedAt { get; init; }

    public Strand Strand => CaseId.Strand;
}
