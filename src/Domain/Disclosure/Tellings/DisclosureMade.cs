using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Tellings;

/// <summary>How something was told.</summary>
public enum TellingWay
{
    Telephone,
    InPerson,
    Mail,
    HandedOver,
    Fax,
    SecureMessage,
    EMail,
    CourtsClerk,
    Portal,

    /// <summary>In a sealed cover, or by the court's own sealed filing.</summary>
    SealedToCourt,

    /// <summary>On the page that a consultant's link opens.</summary>
    ConsultantsLink,
}

/// <summary>Something that left the practice: what of whose, to whom, when, how and on which basis.</summary>
public sealed class DisclosureMade : IRecorded
{
    /// <summary>How far back an accounting reaches; 45 CFR 164.528(a)(1).</summary>
    public const int AccountedYears = 6;
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Whose information; null for the family's own.</summary>
    public required PersonId? Owner { get; init; }
    public required AudienceKind ToKind { get; init; }

    /// <summary>A person of the case; null for a court, an agency or somebody outside it.</summary>
    public required PersonId? To { get; init; }

    /// <summary>Name and address of whoever was told, where it is nobody of the case; 45 CFR 164.528(b)(2)(ii).</summary>
    public required Sealed? ToWords { get; init; }
    public required Compartment What { get; init; }
    public required TellingWay Way { get; init; }
    public required Basis Basis { get; init; }

    /// <summary>The release, appointment, order or demand that it rests on; null where it is their own.</summary>
    public required Guid? BasisRecord { get; init; }

    /// <summary>What was told, in a few words.</summary>
    public required Sealed Said { get; init; }

    /// <summary>What for, in a few words.</summary>
    public required Sealed Purpose { get; init; }
    public required DateOnly ToldOn { get; init; }
    public required PersonId ToldBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>The call in which it was said.</summary>
    public required Guid? CallId { get; init; }

    /// <summary>How it was made sure who they were; null by other ways than telephone, fax and e-mail.</summary>
    public CallerProof? Proof { get; init; }

    /// <summary>The demand that it answers.</summary>
    public required Demands.DemandId? DemandId { get; init; }

    /// <summary>Null while it stands; one that was put on record by mistake stays, struck.</summary>
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;

    /// <summary>Whether an accounting lists it; 45 CFR 164.528(a)(1)(i)–(iv) leaves out their own and what a release opened.</summary>
    public bool IsAccountable => Basis is not (Basis.Own or Basis.Request or Basis.Release);
}
