using Reknit.Domain.Access;

namespace Reknit.Domain.People;

/// <summary>A one-time link by which somebody joins the practice in a role.</summary>
public sealed class Invitation : IRecorded
{
    /// <summary>How long the link can be used.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>Keyed hash of the link's token; the token itself is shown once and kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required PersonId InvitedBy { get; init; }
    public required DateTime InvitedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used or withdrawn; either ends it.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Who joined with it; null where it was withdrawn or is open.</summary>
    public PersonId? Joined { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;

    public bool IsOpen(DateTime now) => ClosedAt is null && now < ExpiresAt;
}
