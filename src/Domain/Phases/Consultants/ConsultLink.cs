using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Phases.Consultants;

/// <summary>What an outside consultant answered.</summary>
public enum ConsultAnswer
{
    Cosigned,
    Declined,
}

/// <summary>
/// A link by which one consultant gets one decision with its facts, once. It goes by mail to the consultant alone and
/// opens nothing by itself: its code is shown to who asked, who tells it by telephone. So nobody holds both but the
/// consultant.
/// </summary>
public sealed class ConsultLink : IRecorded
{
    /// <summary>Codes in a row after which the link is dead.</summary>
    public const int MostTries = 5;

    /// <summary>In characters, of why somebody declines.</summary>
    public const int BecauseLength = 2000;

    /// <summary>How long the link can be used.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    /// <summary>How long the decision can be answered after the code was right.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromHours(1);

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The consultant.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Keyed hash of the link's token; the token itself stands in the sealed mail alone.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>Keyed hash of token and code.</summary>
    public required byte[] CodeHash { get; init; }
    public required PersonId AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Codes tried since one was right, each counted before it was looked at.</summary>
    public int Tries { get; set; }

    /// <summary>Keyed hash of what the page was given that the right code opened.</summary>
    public byte[]? ShownHash { get; set; }
    public DateTime? ShownUntil { get; set; }

    /// <summary>When it was answered, withdrawn or replaced; any of them ends it.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Null where it ended without.</summary>
    public ConsultAnswer? Answer { get; set; }

    /// <summary>As the consultant typed it to sign.</summary>
    public string? TypedName { get; set; }

    /// <summary>Why the consultant declined.</summary>
    public Sealed? Because { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    public bool IsOpen(DateTime now) => ClosedAt is null && now < ExpiresAt && Tries < MostTries;
}
