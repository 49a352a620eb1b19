using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Demands;

/// <summary>While it stands, nothing of the case is erased and no unsent words of the practice are swept away.</summary>
public sealed class LegalHold : IRecorded
{
    public const int BecauseLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The demand that it came with; null where it came without one, as with a lawyer's letter.</summary>
    public required DemandId? DemandId { get; init; }
    public required Sealed Because { get; init; }
    public required PersonId SetBy { get; init; }
    public required DateTime SetAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public PersonId? EndedBy { get; set; }
    public Sealed? EndedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
