using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>A clinician is about to decide something that takes two.</summary>
/// <param name="Kind">Of an override: how firmly the requirement binds; null of anything else.</param>
/// <param name="IsOpen">The requirement is unmet now, or the hold is open.</param>
/// <param name="IsLicensed">Who decides, on this day, for the state of the case.</param>
/// <param name="WaitsAlready">The same decision waits for its second signature, or counts.</param>
public sealed record JointDecisionDraft(
    RequirementKind? Kind,
    bool IsOpen,
    bool WaitsAlready,
    bool IsLicensed,
    string Reason
);

/// <summary>What must hold before a decision that takes two waits for the second; the second signature has rules of its own.</summary>
public static class JointDecisionRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<JointDecisionDraft>> Making =
    [
        new(
            "JD.1",
            Hard,
            "Nothing hard is passed: only a clinical requirement can be.",
            Standard,
            d => d.Kind is null or Clinical
        )
        {
            CuredBy = Curer.Therapist,
        },
        new("JD.2", Hard, "It still stands in the way.", Standard, d => d.IsOpen) { CuredBy = Curer.Therapist },
        new("JD.3", Hard, "It was not decided already.", Standard, d => !d.WaitsAlready) { CuredBy = Curer.Therapist },
        new("JD.4", Hard, "It says why, in words.", Standard, d => !string.IsNullOrWhiteSpace(d.Reason))
        {
            CuredBy = Curer.Therapist,
        },
        new("JD.5", Hard, "Who decides is licensed in the case's state on this day.", Standard, d => d.IsLicensed)
        {
            CuredBy = Curer.PracticeOwner,
        },
    ];
}
