using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>What must hold of whoever leads the work on: opens a gate, or puts a step of the child's on record.</summary>
public static class LeadOnRules
{
    public const string Id = "LD.1";

    /// <summary>Asked of whether they hold a license that is valid on this day in the state of the case.</summary>
    public static readonly IReadOnlyList<Requirement<bool>> Requirements =
    [
        new(
            Id,
            Hard,
            "Who leads the work on is licensed in the case's state on this day.",
            "State licensing law; practice standard 2.6 [D]",
            isLicensed => isLicensed
        )
        {
            CuredBy = Curer.PracticeOwner,
        },
    ];

    public static RequirementState On(bool isLicensed) => Requirements[0].On(isLicensed);
}
