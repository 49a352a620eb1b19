using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Consents;

/// <summary>The five roles that a therapist can have with a family in court; AFCC Guidelines for Court-Involved Therapy.</summary>
public enum TherapistRole
{
    Community,
    CourtInvolved,
    CourtAppointed,
    CourtOrdered,
    Expert,
}

/// <summary>In which role one therapist works with a family, from a day on. A change is a new entry; this one stays.</summary>
public sealed class RoleOnCase : IRecorded
{
    /// <summary>In characters, of why something changed; of an entry on who pays too.</summary>
    public const int BecauseLength = 500;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>1 for the first entry of the case, on whichever therapist.</summary>
    public required int Number { get; init; }
    public required PersonId Therapist { get; init; }
    public required TherapistRole Role { get; init; }

    /// <summary>Inclusive, in the practice's zone.</summary>
    public required DateOnly SinceOn { get; init; }

    /// <summary>Why it changed; the first entry of a therapist needs no reason.</summary>
    public required Sealed? Because { get; init; }
    public required PersonId KeptBy { get; init; }
    public required DateTime KeptAt { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>That somebody pays, or some do, from a day on. A change is a new entry; this one stays.</summary>
public sealed class PayersOnCase : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>1 for the first entry of the case.</summary>
    public required int Number { get; init; }

    /// <summary>Inclusive, in the practice's zone.</summary>
    public required DateOnly SinceOn { get; init; }

    /// <summary>Why it changed; the first entry needs no reason.</summary>
    public required Sealed? Because { get; init; }
    public required PersonId KeptBy { get; init; }
    public required DateTime KeptAt { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>One of those who pay by one entry: a person of the case, an insurer, an agency.</summary>
public sealed class PayerNamed : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid EntryId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }

    public Strand Strand => CaseId.Strand;
}
