namespace Reknit.Domain.People;

/// <summary>How many cases one clinician shall work on at most, where the practice has said so.</summary>
public sealed class CaseloadLimit : IRecorded
{
    public const int Largest = 200;

    public required PracticeId PracticeId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>Null where the limit was taken away again.</summary>
    public required int? Most { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}
