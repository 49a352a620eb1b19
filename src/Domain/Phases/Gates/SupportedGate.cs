using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>G6: from joint sessions to supported contact outside the therapy room.</summary>
public static class SupportedGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<SupportedGateFacts>> Requirements =
    [
        new(
            "G6.1",
            Clinical,
            "Enough joint sessions were held, and the last ones were steady.",
            Standard,
            f => f.JointSessions >= f.Settings[JointSessionsSupported] && f.SteadySessions >= f.Settings[SteadySessions]
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.JointSessions} of {f.Settings[JointSessionsSupported]}",
        },
        new(
            "G6.2",
            Hard,
            "The child named or agreed to the place, the helper and the length.",
            Standard,
            f => f.ChildAgreedHow
        )
        {
            CuredBy = Child,
        },
        new("G6.3", Hard, "The order, or the adults' agreement, permits it.", Standard, f => f.OrderPermits)
        {
            CuredBy = Court,
            Cause = Document,
            CuredOtherwise = f => f.OutsideIsUnsaid ? (Therapist, Practice) : null,
        },
        new(
            "G6.4",
            Hard,
            "There is a safety plan for the place and for handing over.",
            Standard,
            f => f.SafetyPlanIsMade
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G6.5",
            Hard,
            "Each parent was asked about violence again, or offered it and declined, not too long ago.",
            Standard,
            f =>
                (f.OfferedOn ?? f.ScreenedOn) is { } day
                && day <= f.Today
                && day >= f.Today.AddDays(-f.Settings[ScreenDays])
        )
        {
            CuredBy = Therapist,
        },
        new(
            "G6.7",
            Clinical,
            "Nobody declined to be asked about violence again since their last talk.",
            "Practice standard 2.6 [D], G6.5; decision 7",
            f => f.DeclinedAgain == 0
        )
        {
            CuredBy = SecondClinician,
            HowFar = f => f.DeclinedAgain == 0 ? "" : $"{f.DeclinedAgain} declined",
        },
        new("G6.6", Clinical, "No measure of the child became reliably worse.", Standard, f => !f.ChildIsWorse)
        {
            CuredBy = Therapist,
        },
    ];
}
