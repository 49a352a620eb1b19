using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>Key of a child's space.</summary>
public readonly record struct ChildSpaceId(Guid Value);

/// <summary>
/// A page that a therapist opened for one child and one visit. It shows that child's questions and nothing else, and
/// ends by itself.
/// </summary>
public sealed class ChildSpace : IRecorded
{
    /// <summary>From opening to its own end.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(90);

    /// <summary>From opening, how long a call for help or a word of danger is heard from the device, ended or not.</summary>
    public static readonly TimeSpan HeardFor = TimeSpan.FromHours(12);

    /// <summary>How long the code can be typed on another device.</summary>
    public static readonly TimeSpan CodeFor = TimeSpan.FromMinutes(10);

    public required PracticeId PracticeId { get; init; }
    public required ChildSpaceId Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>The <see cref="VisitPlan"/> as JSON.</summary>
    public required Sealed Plan { get; init; }

    /// <summary>The therapist who is with the child.</summary>
    public required PersonId OpenedBy { get; init; }
    public required DateTime OpenedAt { get; init; }
    public required DateTime EndsAt { get; init; }

    /// <summary>Keyed hash of the code that brings it to another device; null once it was used, and where none is.</summary>
    public byte[]? CodeHash { get; set; }

    /// <summary>Keyed hash of what the one device keeps that it is open on; null until it is open on one.</summary>
    public byte[]? TokenHash { get; set; }

    /// <summary>The child called for somebody.</summary>
    public DateTime? HelpAskedAt { get; set; }

    /// <summary>Somebody said that they are on their way, or there.</summary>
    public DateTime? HelpSeenAt { get; set; }
    public PersonId? HelpSeenBy { get; set; }

    /// <summary>Null while it goes on, and where it ended by itself.</summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => Child.Strand;

    public bool IsOpen(DateTime now) => EndedAt is null && now < EndsAt;

    /// <summary>Help was asked for, and nobody has said that they come.</summary>
    public bool CallsForHelp => HelpAskedAt is { } asked && !(HelpSeenAt >= asked);
}
