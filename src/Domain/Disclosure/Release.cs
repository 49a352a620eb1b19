using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure;

/// <summary>Key of a release of information.</summary>
public readonly record struct ReleaseId(Guid Value);

/// <summary>A release of information: a document of its own, in force only when all who must sign have signed it.</summary>
public sealed class Release : IRecorded
{
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required ReleaseId Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whose information; null for the family's own, such as the shared record.</summary>
    public required PersonId? Owner { get; init; }
    public required AudienceKind ToKind { get; init; }

    /// <summary>Who may be told; null for a court or an agency.</summary>
    public required PersonId? To { get; init; }

    /// <summary>The <see cref="CompartmentSet"/> as its bits.</summary>
    public required int What { get; init; }

    /// <summary>Last day on which it counts; null where an event ends it.</summary>
    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the event happened at which it was to end.</summary>
    public DateOnly? EventOn { get; set; }

    /// <summary>It names substance-use records; 42 CFR 2.31.</summary>
    public required bool CoversSubstanceUse { get; init; }

    /// <summary>The whole text as it is shown, printed and signed.</summary>
    public required Sealed Text { get; init; }

    /// <summary>SHA-256 of the text, 64 hexadecimal digits: what was signed can be told from what was not.</summary>
    public required string TextHash { get; init; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>The day on which somebody who had signed revoked it; it counts no longer from then on.</summary>
    public DateOnly? RevokedOn { get; set; }
    public PersonId? RevokedBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>How a signature was given.</summary>
public enum SigningWay
{
    Paper,
    Portal,
}

/// <summary>One signature that a release needs, given or not.</summary>
public sealed class ReleaseSignature : IRecorded
{
    public const int AuthorityLength = 300;

    public required PracticeId PracticeId { get; init; }
    public required ReleaseId ReleaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Of a representative: why they may sign for the child, such as "parent with legal custody"; otherwise null.</summary>
    public required string? Authority { get; init; }
    public SignatureState State { get; set; }
    public SigningWay? Way { get; set; }

    /// <summary>The day that the signature bears, or on which they refused.</summary>
    public DateOnly? On { get; set; }
    public PersonId? RecordedBy { get; set; }
    public DateTime? RecordedAt { get; set; }

    /// <summary>When a clinician let them read it though somebody is protected from them; null where nobody did.</summary>
    public DateTime? LetReadAt { get; set; }
    public PersonId? LetReadBy { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
