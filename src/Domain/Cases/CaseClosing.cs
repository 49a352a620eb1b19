using Reknit.Domain.People;

namespace Reknit.Domain.Cases;

/// <summary>A case was closed as a whole, and perhaps opened again; each time is a row of its own.</summary>
public sealed class CaseClosing : IRecorded
{
    /// <summary>In characters, of each reason.</summary>
    public const int BecauseLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The day in the practice's zone.</summary>
    public required DateOnly ClosedOn { get; init; }
    public required PersonId ClosedBy { get; init; }
    public required DateTime ClosedAt { get; init; }
    public required Sealed Because { get; init; }

    /// <summary>Null while it is closed.</summary>
    public DateTime? ReopenedAt { get; set; }
    public PersonId? ReopenedBy { get; set; }
    public Sealed? ReopenedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
