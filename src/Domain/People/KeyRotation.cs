namespace Reknit.Domain.People;

/// <summary>An owner had the keys rotated; and said, or has yet to say, that the key file was copied afterwards.</summary>
public sealed class KeyRotation : IRecorded
{
    public required PracticeId PracticeId { get; init; }

    /// <summary>The generation that came into use.</summary>
    public required int Generation { get; init; }
    public required PersonId AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>Null while nobody has said so: copies of before do not open what is written from now on.</summary>
    public DateTime? CopiedAt { get; set; }
    public PersonId? CopiedBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}
