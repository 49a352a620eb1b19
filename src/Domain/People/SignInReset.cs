namespace Reknit.Domain.People;

/// <summary>A one-time link by which a member who cannot sign in chooses a new password and second factor.</summary>
public sealed class SignInReset : IRecorded
{
    /// <summary>How long the link can be used: it is handed over in person.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromHours(24);

    public required PracticeId PracticeId { get; init; }

    public required Guid Id { get; init; }

    public required PersonId PersonId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Keyed hash of the link's token; the token itself is shown once and kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The owner who made it; null where it was made on the machine itself.</summary>
    public required PersonId? MadeBy { get; init; }

    public required DateTime MadeAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or a newer one took its place; either ends it.</summary>
    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;

    public bool IsOpen(DateTime now) => ClosedAt is null && now < ExpiresAt;
}
