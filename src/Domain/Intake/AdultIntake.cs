using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Intake;

/// <summary>Key of one adult's intake.</summary>
public readonly record struct AdultIntakeId(Guid Value);

/// <summary>How the answers came in.</summary>
public enum IntakeWay
{
    Portal,

    /// <summary>A clinician wrote them down, together with the adult.</summary>
    Desk,
}

/// <summary>
/// What one adult was asked at the beginning, apart from every other adult, and what they sent. Until it is sent there
/// are no answers here: unsent ones are working text. Asked again it is another one; this one stays as it was sent.
/// </summary>
public sealed class AdultIntake : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required AdultIntakeId Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whose it is, and of all people outside the only one who ever sees it.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Counts from 1 for each adult and case.</summary>
    public required int Number { get; init; }
    public required PersonId AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public IntakeWay? Way { get; set; }

    /// <summary>The adult in the portal, the clinician at the desk.</summary>
    public PersonId? SentBy { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>Questions and answers as they stood that day; null where none of them was answered.</summary>
    public Sealed? Answers { get; set; }

    /// <summary>How they can be reached safely.</summary>
    public Sealed? Reach { get; set; }

    /// <summary>What they said about safety.</summary>
    public Sealed? Safety { get; set; }

    /// <summary>The clinician who said first that they read what came from the portal; null while nobody has.</summary>
    public PersonId? ReadBy { get; set; }
    public DateTime? ReadAt { get; set; }
    public int Version { get; set; }

    /// <summary>It came from the portal, and no clinician has said that they read it.</summary>
    public bool IsUnread => Way == IntakeWay.Portal && ReadAt is null;

    public bool IsSent => SentAt is not null;

    public Strand Strand => CaseId.Strand;
}
