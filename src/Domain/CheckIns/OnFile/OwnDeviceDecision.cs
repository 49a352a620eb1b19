using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>A therapist's decision that one child may answer on a device of the child's own, until a day.</summary>
public sealed class OwnDeviceDecision : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly DecidedOn { get; init; }
    public required PersonId DecidedBy { get; init; }
    public required DateTime DecidedAt { get; init; }

    /// <summary>Last day, in the practice's zone.</summary>
    public required DateOnly SafeUntil { get; init; }

    /// <summary>The <see cref="Devices.DeviceSaid"/> as JSON.</summary>
    public required Sealed Said { get; init; }

    /// <summary>Taken back, or decided anew; from then on no link of it opens.</summary>
    public DateTime? EndedAt { get; set; }
    public PersonId? EndedBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => Child.Strand;

    public bool Stands(DateOnly today) => EndedAt is null && today <= SafeUntil;
}
