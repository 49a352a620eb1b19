using Reknit.Domain.Access;

namespace Reknit.Domain.People;

/// <summary>What a person is in a practice, and the global account they sign in with.</summary>
public sealed class Membership : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>
    /// Key of the account, which may hold memberships in other practices. Somebody outside the practice who is invited
    /// anew may come with another one.
    /// </summary>
    public required Guid AccountId { get; set; }

    /// <summary>When another account took the place of the one before; null where it is still the first.</summary>
    public DateTime? AccountSince { get; set; }
    public required Role Role { get; set; }
    public required DateTime StartedAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}
