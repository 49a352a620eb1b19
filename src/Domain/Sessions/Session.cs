using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Sessions;

/// <summary>Key of a signed session.</summary>
public readonly record struct SessionId(Guid Value);

/// <summary>
/// The bare record of one session: who, when, where, which kind. It exists only signed, and what is signed is locked:
/// one put down by mistake is struck, stays to be read, and is put down anew.
/// </summary>
public sealed class Session : IRecorded
{
    /// <summary>In characters, of the reason why it is struck.</summary>
    public const int WordsLength = 2000;

    /// <summary>In characters, of why the adults were brought together although that was shut.</summary>
    public const int WhyLength = 2000;

    /// <summary>The longest session that is believed, in minutes.</summary>
    public const int MostMinutes = 480;

    public required PracticeId PracticeId { get; init; }
    public required SessionId Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required SessionKind Kind { get; init; }
    public required SessionPlace Place { get; init; }

    /// <summary>The day in the practice's zone.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The time of day in the practice's zone.</summary>
    public required TimeOnly StartedAt { get; init; }

    /// <summary>Zero where nobody came.</summary>
    public required int Minutes { get; init; }

    /// <summary>The rung of the ladder, of an indirect or joint session; null of others.</summary>
    public required int? Rung { get; init; }

    /// <summary>
    /// Of the adults together, held or signed while such sessions were shut: why. Null of every other session.
    /// </summary>
    public Sealed? HeldThoughShut { get; init; }
    public required PersonId SignedBy { get; init; }
    public required DateTime SignedAt { get; init; }

    /// <summary>Null while it counts.</summary>
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>One person's part in a session.</summary>
public sealed class SessionPart : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required SessionId SessionId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }
    public required Attendance Attendance { get; init; }

    /// <summary>Only where the part was called off.</summary>
    public required CalledOffBy? CalledOffBy { get; init; }

    public Strand Strand => CaseId.Strand;
}
