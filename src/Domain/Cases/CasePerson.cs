using Reknit.Domain.People;

namespace Reknit.Domain.Cases;

/// <summary>What a person is to the case.</summary>
public enum CasePart
{
    Parent,
    Child,
    OtherCaregiver,
    Counsel,
    GuardianAdLitem,
    ChildsTherapist,

    /// <summary>Another who treats or teaches somebody of the family: a physician, a school's counselor.</summary>
    Provider,

    /// <summary>An agency, such as child protection: an organisation, or one of its people.</summary>
    Agency,

    /// <summary>Who pays and is no party: an insurer, a grandparent.</summary>
    Payer,
}

/// <summary>A person of one case: a parent, a child, counsel, a guardian ad litem.</summary>
public sealed class CasePerson : IRecorded
{
    public const int LabelLength = 60;

    public required PracticeId PracticeId { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CasePart Part { get; init; }

    /// <summary>The order's word for the person, such as Petitioner; empty where it has none.</summary>
    public required string Label { get; set; }

    /// <summary>A parent without counsel, by choice: letters to this side go to the parent.</summary>
    public bool IsSelfRepresented { get; set; }

    /// <summary>
    /// Of counsel and a guardian: whom they speak for. Of a child's own therapist: whom they treat; null where it is each
    /// child of the case.
    /// </summary>
    public PersonId? SpeaksFor { get; set; }

    public Strand Strand => CaseId.Strand;
}
