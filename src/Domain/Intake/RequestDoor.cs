namespace Reknit.Domain.Intake;

/// <summary>The practice's public address for requests, which it can switch off.</summary>
public sealed class RequestDoor : IRecorded
{
    /// <summary>Letters of the address: short enough to read out, long enough that nobody finds one by trying.</summary>
    public const int HandleLength = 12;

    public required PracticeId PracticeId { get; init; }
    public required string Handle { get; set; }
    public required bool IsOpen { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}
