using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Portal;

/// <summary>
/// A one-time link by which one named person gets a door. The link alone opens nothing: its code is told by voice,
/// because two parents may read the same mail.
/// </summary>
public sealed class PortalInvitation : IRecorded
{
    /// <summary>How long the link can be used.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    /// <summary>Wrong codes after which the link is dead.</summary>
    public const int MostTries = 5;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Keyed hash of the link's token; the token itself is shown once and kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>Keyed hash of token and code.</summary>
    public required byte[] CodeHash { get; init; }
    public required PersonId InvitedBy { get; init; }
    public required DateTime InvitedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Codes that were tried, each counted before it was looked at.</summary>
    public int Tries { get; set; }

    /// <summary>When it was used, withdrawn or replaced; any of them ends it.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Whether it was used.</summary>
    public bool HasJoined { get; set; }

    /// <summary>By a clinician, for somebody who had a sign-in to this portal before; such a one alone may replace it.</summary>
    public bool? IsAgain { get; init; }

    /// <summary>The sign-in that came of it took the place of another one.</summary>
    public bool HasReplaced { get; set; }

    /// <summary>Another clinician made sure that it was they who asked; null while nobody has.</summary>
    public PersonId? LookedBy { get; set; }
    public DateTime? LookedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    public bool IsOpen(DateTime now) => ClosedAt is null && now < ExpiresAt && Tries < MostTries;
}
