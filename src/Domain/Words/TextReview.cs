using Reknit.Domain.People;

namespace Reknit.Domain.Words;

/// <summary>A person of the practice has read one version of a text and stands behind it.</summary>
public sealed class TextReview : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required string Language { get; init; }

    /// <summary>Number of the practice's own wording that was read; 0 where the shipped text was.</summary>
    public required int Number { get; init; }

    /// <summary>Version of the shipped text that was read; 0 where the practice's own was.</summary>
    public required int ShippedVersion { get; init; }
    public required PersonId ReviewerId { get; init; }

    /// <summary>The practice's day on which it was read.</summary>
    public required DateOnly ReviewedOn { get; init; }
    public required DateTime MarkedAt { get; init; }

    public Strand Strand => PracticeId.Strand;
}
