using Reknit.Domain.CheckIns;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;

namespace Reknit.Domain.Phases.Locks;

/// <summary>What clinicians said of a child's safety, and what a screen showed, as locks; their causes are told to nobody.</summary>
internal static class SafetyLocks
{
    public static readonly IReadOnlyList<Lock> All =
    [
        new(
            Rule(
                "LK.19",
                "Where a clinician calls the contact problem severe, the clinical lead has agreed since to time in one room.",
                "Practice standard 2.3; decision 8",
                ClinicalLead,
                f => !f.IsSevereWithoutLead
            ),
            Rung.SideBySide,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.30",
                "What the child's screens found was looked at, and what the adults' screens ask for before the next step; both are followed up on record.",
                "Practice standard 1, S12; 2.6, G2.4 [D]",
                Therapist,
                f => f.ScreensNotFollowedUp == 0
            ),
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
        new(
            Rule(
                "LK.41",
                "No investigation about the adult and the child is said to be pending, or who investigates agreed in writing.",
                "Practice standards 2.6, H11 and 2.8 [D]",
                Agency,
                f => !f.InvestigationIsOpen
            ),
            Rung.PhotoOrVoice,
            CoParenting: false
        ),
    ];

    private static Requirement<LockFacts> Rule(
        string id,
        string words,
        string source,
        Curer curedBy,
        Func<LockFacts, bool> isMet
    ) => new(id, RequirementKind.Hard, words, source, isMet) { CuredBy = curedBy, Cause = Untold };
}
