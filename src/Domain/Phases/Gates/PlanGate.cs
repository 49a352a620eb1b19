using Reknit.Domain.Safety;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>
/// G3: from suitability and plan to preparation. A history of abuse that is still open does not stop preparation, where
/// the parent's own work is done; it locks every step of contact (<see cref="Locks.LockRules"/>).
/// </summary>
public static class PlanGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<PlanGateFacts>> Requirements =
    [
        new(
            "G3.1",
            Hard,
            "The decision on suitability is signed, with a line on each of the fourteen contraindications.",
            Standard,
            f => f.SuitabilityIsSigned && f.ContraindicationsUnanswered == 0
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G3.2",
            Hard,
            "It is asked and recorded whether there was abuse or neglect between this adult and this child, and whether it is addressed.",
            "Practice standards 1.1 (T8), 2.6 [D]",
            f => f.History != AbuseHistory.NotAsked
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G3.3",
            Hard,
            "Each adult has consented; the child was asked in the words for their age, and the answer is recorded.",
            Standard,
            f => f.ConsentsMissing == 0 && f.ChildIsAsked
        )
        {
            CuredBy = EachParent,
            Cause = Document,
            CuredOtherwise = f => f.ConsentsMissing == 0 ? (Therapist, Untold) : null,
            HowFar = f => CourtDecisions.Written(f.DecidedWithoutConsent),
        },
        new(
            "G3.4",
            Hard,
            "The child has a therapist of their own, and the release for that therapist is signed by all and in force.",
            Standard,
            f => f.OwnTherapistIsNamed && f.OwnTherapistsReleaseIsInForce
        )
        {
            CuredBy = EachParent,
            Cause = Document,
            HowFar = f => CourtDecisions.Written(f.DecidedWithoutRelease),
        },
        new(
            "G3.5",
            Clinical,
            "Everybody has a goal with a first rating, and one is the child's in the child's words.",
            Standard,
            f => f.PeopleWithoutGoal == 0 && f.ChildHasOwnGoal && f.GoalsWithoutBaseline == 0
        )
        {
            CuredBy = Therapist,
        },
        new(
            "G3.6",
            Clinical,
            "The child has checked in on enough days, over enough time, to know what is usual for them.",
            Standard,
            f => f.BaselineCheckIns >= f.Settings[BaselineCheckIns] && f.BaselineDays >= f.Settings[BaselineDays]
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.BaselineCheckIns} of {f.Settings[BaselineCheckIns]}",
        },
        new(
            "G3.7",
            Hard,
            "Where a screen was positive there is a safety plan.",
            Standard,
            f => f.ScreensWithoutSafetyPlan == 0
        )
        {
            CuredBy = Therapist,
        },
        new(
            "G3.8",
            Clinical,
            "Several explanations are held side by side, from more than one source.",
            Standard,
            f => f.Hypotheses >= f.Settings[Hypotheses] && f.HypothesisSources >= f.Settings[HypothesisSources]
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.Hypotheses} of {f.Settings[Hypotheses]}",
        },
        new(
            "G3.9",
            Advisory,
            "A clinician said how severe the contact problem is, and why.",
            "Practice standard 2.3",
            f => f.SeverityIsSaid
        )
        {
            CuredBy = Therapist,
        },
    ];
}
