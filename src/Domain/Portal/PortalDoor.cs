using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>One person's way into the portal for one case, from the day they joined until it is ended.</summary>
public sealed class PortalDoor : IRecorded
{
    public required PracticeId PracticeId { get; init; }

    /// <summary>Drawn by lot; the door's only name outside the practice.</summary>
    public required string Handle { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
