namespace Reknit.Domain.People;

/// <summary>One practice: its own people, cases and rules, unseen by any other.</summary>
public sealed class Practice : IRecorded
{
    public const int NameLength = 200;

    public required PracticeId PracticeId { get; init; }
    public required string Name { get; set; }

    /// <summary>IANA zone in which this practice's days begin and end.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Two-letter state in which the practice works.</summary>
    public required string State { get; set; }
    public required DateTime StartedAt { get; init; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}
