using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Domain.Consents;

/// <summary>Key of an agreement as it was given to one adult.</summary>
public readonly record struct AgreementId(Guid Value);

/// <summary>How a clinician heard somebody's answer to the teach-back question.</summary>
public enum Understanding
{
    Understood,
    NeedsAnotherTalk,
}

/// <summary>
/// One agreement as it was given out to one adult: the whole text as they read it, and their answer. Given out anew it
/// is another one; this one stays as it was.
/// </summary>
public sealed class Agreement : IRecorded
{
    /// <summary>In characters, of the answer to the teach-back question.</summary>
    public const int AnswerLength = 2000;
    public const int TypedNameLength = 200;

    public required PracticeId PracticeId { get; init; }
    public required AgreementId Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required AgreementKind Kind { get; init; }

    /// <summary>Counts how often the case's adults were given this kind; alike for all who were given it together.</summary>
    public required int Number { get; init; }

    /// <summary>Title, clauses and question as they were given out.</summary>
    public required Sealed Text { get; init; }

    /// <summary>SHA-256 of the plain text, 64 hexadecimal digits: whoever signed the same words signed the same agreement.</summary>
    public required string TextHash { get; init; }
    public required PersonId GivenOutBy { get; init; }
    public required DateTime GivenOutAt { get; init; }
    public SignatureState Answer { get; set; }
    public SigningWay? Way { get; set; }

    /// <summary>The day that the signature bears, or on which they said no; in the practice's zone.</summary>
    public DateOnly? On { get; set; }

    /// <summary>As it was typed in the portal; null on paper.</summary>
    public string? TypedName { get; set; }
    public PersonId? RecordedBy { get; set; }
    public DateTime? RecordedAt { get; set; }

    /// <summary>What they said in their own words to the teach-back question.</summary>
    public Sealed? TeachBack { get; set; }
    public Understanding? Heard { get; set; }
    public PersonId? HeardBy { get; set; }
    public DateTime? HeardAt { get; set; }

    /// <summary>The scan or photo of the signed paper, where there is one; the file itself is kept sealed.</summary>
    public string? ScanAddress { get; set; }
    public string? ScanMediaType { get; set; }
    public DateOnly? TakenBackOn { get; set; }
    public PersonId? TakenBackRecordedBy { get; set; }

    /// <summary>Why it must be asked for again, as staff said; a later order, role or payer on record needs nobody to say it.</summary>
    public AskAgainReason? AskedAgain { get; set; }
    public DateTime? AskedAgainAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
