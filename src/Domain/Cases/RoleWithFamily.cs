using Reknit.Domain.People;

namespace Reknit.Domain.Cases;

/// <summary>Work for a court or for both parents that nobody can do who treats the same family.</summary>
public enum FamilyRole
{
    Evaluator,
    ParentingCoordinator,
    Mediator,
    GuardianAdLitem,
}

/// <summary>A role other than therapist that somebody of the practice has, or ever had, with a family.</summary>
public sealed class RoleWithFamily : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The member of the practice.</summary>
    public required PersonId MemberId { get; init; }

    /// <summary>Somebody of the family.</summary>
    public required PersonId PersonId { get; init; }
    public required FamilyRole Role { get; init; }
    public required DateOnly SinceOn { get; init; }
    public required PersonId KeptBy { get; init; }
    public required DateTime KeptAt { get; init; }

    public Strand Strand => PersonId.Strand;
}

/// <summary>A role with a family as somebody is about to put it on record.</summary>
/// <param name="IsMember">They work in the practice, or did.</param>
/// <param name="IsTheirTherapist">They work or worked on a case in which this person is a parent, child or caregiver.</param>
public sealed record RoleWithFamilyTyped(
    bool IsMember,
    bool IsTheirTherapist,
    bool IsOnRecord,
    DateOnly SinceOn,
    DateOnly Today
);

/// <summary>What must hold before somebody of the practice has another role with a family.</summary>
public static class RoleWithFamilyRules
{
    /// <summary>The citation of the rule, wherever it stands.</summary>
    public const string Source =
        "AAMFT Code of Ethics (2015) 7.7; AFCC Guidelines for Court-Involved Therapy (2010), 4";

    private const string Standard = "Practice standard: conflicts of interest";

    public static readonly IReadOnlyList<Requirement<RoleWithFamilyTyped>> Requirements =
    [
        new("RW.1", RequirementKind.Hard, "They work in this practice, or did.", Standard, r => r.IsMember),
        new(
            "RW.2",
            RequirementKind.Hard,
            "They are not the family's therapist and never were: nobody is therapist and evaluator, coordinator, mediator or guardian of one family.",
            Source,
            r => !r.IsTheirTherapist
        ),
        new("RW.3", RequirementKind.Hard, "The role has begun.", Standard, r => r.SinceOn <= r.Today),
        new("RW.4", RequirementKind.Hard, "It is not on record already.", Standard, r => !r.IsOnRecord),
    ];

    public static Decision Decide(RoleWithFamilyTyped typed) => Decision.On(Requirements, typed);
}
