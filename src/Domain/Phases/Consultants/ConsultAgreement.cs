using Reknit.Domain.People;

namespace Reknit.Domain.Phases.Consultants;

/// <summary>Why an agreement with a consultant ended before its last day.</summary>
public enum AgreementEnd
{
    TheirWish,
    PracticesWish,

    /// <summary>Their licenses in the register are struck with it.</summary>
    LicenseLost,
    Mistake,
}

/// <summary>
/// The practice's agreement with a clinician outside it, who may be asked for a second signature while it is in force.
/// Their licenses stand beside those of the practice's own clinicians.
/// </summary>
public sealed class ConsultAgreement : IRecorded
{
    /// <summary>In characters (RFC 5321, 4.5.3.1.3, without the brackets).</summary>
    public const int MailLength = 254;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>Their own address, to which links go; null of agreements from before it was asked.</summary>
    public string? Mail { get; init; }

    /// <summary>By both sides.</summary>
    public required DateOnly SignedOn { get; init; }
    public required DateOnly FirstDay { get; init; }

    /// <summary>It counts.</summary>
    public required DateOnly LastDay { get; init; }
    public required DateTime KeptAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public AgreementEnd? EndedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => PracticeId.Strand;
}
