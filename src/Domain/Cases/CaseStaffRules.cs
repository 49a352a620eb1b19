using Reknit.Domain.Access;

namespace Reknit.Domain.Cases;

/// <summary>What is done about a member of staff and one case.</summary>
public enum CaseStaffChange
{
    /// <summary>They work on it from now on, and so may see it.</summary>
    Assign,

    /// <summary>They no longer work on it.</summary>
    Release,

    /// <summary>A conflict of interest: they are shut out, whatever their role.</summary>
    ShutOut,

    /// <summary>The conflict of interest is over.</summary>
    LetIn,
}

/// <summary>What is known of a member of staff and a case, before something changes between them.</summary>
/// <param name="Role">Null where they are no member of the practice now.</param>
/// <param name="IsPartOfCase">They have a part in the family's case themselves.</param>
/// <param name="OtherTherapists">How many other therapists work on the case.</param>
/// <param name="IsLicensed">They have a license that is valid today in the case's state.</param>
/// <param name="HasOtherRole">They are or were evaluator, coordinator, mediator or guardian for somebody of the family.</param>
/// <param name="IsWithinCaseload">One case more keeps them within the limit that the practice set, if it set one.</param>
public sealed record CaseStaffFacts(
    CaseStaffChange Change,
    Role? Role,
    bool IsPartOfCase,
    bool WorksOnIt,
    bool IsShutOut,
    int OtherTherapists,
    bool IsLicensed,
    bool IsWithinCaseload,
    bool HasOtherRole
);

/// <summary>What must hold before somebody is given a case, leaves it, or is shut out of it.</summary>
public static class CaseStaffRules
{
    private const string Standard = "Practice standard: who works on a case";

    public static readonly IReadOnlyList<Requirement<CaseStaffFacts>> Requirements =
    [
        new(
            "CW.1",
            RequirementKind.Hard,
            "They are a member of the practice now.",
            Standard,
            f => f.Role is { } role && role != Access.Role.Outsider
        ),
        new(
            "CW.2",
            RequirementKind.Hard,
            "Who works on a case is a therapist or the clinical lead, and has no other part in it.",
            "AFCC Guidelines for Court-Involved Therapy (2010), multiple relationships",
            f =>
                f.Change != CaseStaffChange.Assign
                || (f.Role is Access.Role.Therapist or Access.Role.ClinicalLead or Access.Role.Owner && !f.IsPartOfCase)
        ),
        new(
            "CW.3",
            RequirementKind.Hard,
            "Nobody who is shut out works on it; the conflict is ended first.",
            Standard,
            f => f.Change != CaseStaffChange.Assign || !f.IsShutOut
        ),
        new(
            "CW.4",
            RequirementKind.Hard,
            "It is not so already.",
            Standard,
            f =>
                f.Change switch
                {
                    CaseStaffChange.Assign => !f.WorksOnIt,
                    CaseStaffChange.Release => f.WorksOnIt,
                    CaseStaffChange.ShutOut => !f.IsShutOut,
                    _ => f.IsShutOut,
                }
        ),
        new(
            "CW.5",
            RequirementKind.Hard,
            "Another therapist works on the case; only a conflict of interest waits for nobody.",
            Standard,
            f => f.Change != CaseStaffChange.Release || f.OtherTherapists > 0
        ),
        new(
            "CW.6",
            RequirementKind.Hard,
            "Who is given a case has a license on record that is valid today in the state of its court, or where there is no court in the practice's state.",
            "State licensing law; practice standard: clinicians",
            f => f.Change != CaseStaffChange.Assign || f.IsLicensed
        )
        {
            CuredBy = Curer.PracticeOwner,
        },
        new(
            "CW.8",
            RequirementKind.Hard,
            "They are not, and never were, evaluator, parenting coordinator, mediator or guardian for anybody of the family.",
            RoleWithFamilyRules.Source,
            f => f.Change != CaseStaffChange.Assign || !f.HasOtherRole
        ),
        new(
            "CW.7",
            RequirementKind.Advisory,
            "With this case they stay within the caseload that the practice set for them.",
            Standard,
            f => f.Change != CaseStaffChange.Assign || f.IsWithinCaseload
        ),
    ];

    public static Decision Decide(CaseStaffFacts facts) => Decision.On(Requirements, facts);
}
