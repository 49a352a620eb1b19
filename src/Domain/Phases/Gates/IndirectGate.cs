using Reknit.Domain.CheckIns;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>G4: from preparation to indirect contact; each of its steps asks the child again.</summary>
public static class IndirectGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<IndirectGateFacts>> Requirements =
    [
        new(
            "G4.1",
            Hard,
            "The child said yes to this kind of contact, alone, in the last days.",
            "Practice standard 2.6 [D]; decision 4",
            f => Rungs.NeedOf(f.Assent.Step) == AssentNeed.WithinDays && AssentRules.IsValid(f.Assent)
        )
        {
            CuredBy = Child,
        },
        new(
            "G4.2",
            Hard,
            "The child's own therapist was consulted of late; a concern, where one is open, was talked about in a case conference.",
            "Practice standard 2.6 [D]; decision 8",
            f => f.OwnTherapist.IsConsulted(f.Today, f.Settings[OwnTherapistDaysIndirect]) && f.OwnTherapist.IsHeard
        )
        {
            CuredBy = ChildsOwnTherapist,
        },
        new("G4.3", Hard, "No hold is open, and the order permits it.", Standard, f => !f.HoldIsOpen && f.OrderPermits)
        {
            CuredBy = SecondClinician,
            CuredOtherwise = f => f.HoldIsOpen ? null : (Court, Document),
        },
        new(
            "G4.4",
            Clinical,
            "The rebuilding parent has had enough sessions alone, and shows each line of accountability at least with prompting.",
            "Practice standard 2.6 [D]; decision 9",
            f =>
                f.RebuildingSessions >= f.Settings[RebuildingSessionsIndirect]
                && Rubrics.Accountability.IsShownWithPrompting(
                    f.Accountability,
                    f.Today.AddDays(-f.Settings[ReviewDays])
                )
        )
        {
            CuredBy = RebuildingParent,
            HowFar = f => $"{f.RebuildingSessions} of {f.Settings[RebuildingSessionsIndirect]} sessions",
        },
        new(
            "G4.5",
            Hard,
            "The therapist has looked through everything before the child hears that it exists.",
            Standard,
            f => f.ItemsNotScreened == 0
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G4.6",
            Advisory,
            "The closest parent has had enough sessions alone and has accepted the ground rules.",
            Standard,
            f => f.ClosestSessions >= f.Settings[ClosestSessionsIndirect] && f.ClosestAcceptsGroundRules
        )
        {
            CuredBy = ClosestParent,
            HowFar = f => $"{f.ClosestSessions} of {f.Settings[ClosestSessionsIndirect]} sessions",
        },
    ];
}
