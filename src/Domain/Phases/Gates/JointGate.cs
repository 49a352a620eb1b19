using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using static Reknit.Domain.Cause;
using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>G5: to joint sessions. Going in asks the child once more, on the day itself.</summary>
public static class JointGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<JointGateFacts>> Requirements =
    [
        new(
            "G5.1",
            Clinical,
            "The rebuilding parent has had enough sessions alone, and comes to what is offered.",
            "Practice standard 2.6 [D]; decision 27",
            f => f.RebuildingSessions >= f.Settings[RebuildingSessionsJoint] && ComesToSessions(f)
        )
        {
            CuredBy = RebuildingParent,
            HowFar = f => $"{f.RebuildingSessions} of {f.Settings[RebuildingSessionsJoint]} sessions",
        },
        new(
            "G5.2",
            Clinical,
            "The rebuilding parent shows accountability: what matters in one room consistently, the rest at least with prompting, at two ratings apart.",
            "Practice standard 2.6 [D]; decision 9",
            f =>
                Rubrics.Accountability.IsShownForOneRoom(
                    f.Accountability,
                    f.Settings[RatingDaysApart],
                    f.Today.AddDays(-f.Settings[ReviewDays])
                )
        )
        {
            CuredBy = RebuildingParent,
        },
        new(
            "G5.3",
            Hard,
            "Both therapists approved the clarification letter, or it is decided with a reason that there is none; the child need not have heard it.",
            Standard,
            f => f.LetterIsApproved || f.LetterIsNotIndicated
        )
        {
            CuredBy = RebuildingParent,
            Cause = Document,
        },
        new(
            "G5.4",
            Clinical,
            "The rebuilding parent has practised hearing a no, and crossed no red line in it.",
            Standard,
            f => f.HearingNoPractised >= f.Settings[HearingNoPractised] && f.HearingNoRedLines == 0
        )
        {
            CuredBy = RebuildingParent,
            HowFar = f => $"{f.HearingNoPractised} of {f.Settings[HearingNoPractised]} times",
        },
        new(
            "G5.5",
            Hard,
            "Conditions on substances, health or programmes are met, with evidence in date.",
            Standard,
            f => f.ConditionsOpen == 0
        )
        {
            CuredBy = RebuildingParent,
            Cause = Document,
        },
        new(
            "G5.6",
            Advisory,
            "The closest parent has had enough sessions alone, shows support at least with prompting, and signed the transport plan.",
            "Practice standards 2.5, 2.6 [D]",
            f =>
                f.ClosestSessions >= f.Settings[ClosestSessionsJoint]
                && Rubrics.Support.IsShownWithPrompting(f.Support, f.Today.AddDays(-f.Settings[ReviewDays]))
                && f.TransportPlanIsSigned
        )
        {
            CuredBy = ClosestParent,
            HowFar = f => $"{f.ClosestSessions} of {f.Settings[ClosestSessionsJoint]} sessions",
        },
        new(
            "G5.7",
            Clinical,
            "The therapist has seen the child alone often enough.",
            Standard,
            f => f.ChildSessions >= f.Settings[ChildSessionsJoint]
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.ChildSessions} of {f.Settings[ChildSessionsJoint]}",
        },
        new(
            "G5.8",
            Hard,
            "The child's own therapist still sees the child and was consulted of late; a concern, where one is open, was talked about in a case conference.",
            "Practice standard 2.6 [D]; decision 8",
            IsInCare
        )
        {
            CuredBy = ChildsOwnTherapist,
        },
        new(
            "G5.9",
            Hard,
            "The child chose a stop signal, practised it, once with the therapist playing the parent, and said what happens next.",
            Standard,
            f => StopSignalRules.Decide(Stop(f)) is Decision.Allowed
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"{f.StopSignal?.Practised ?? 0} of {f.Settings[StopSignalPractised]} times",
        },
        new(
            "G5.10",
            Hard,
            "The child chose how it will be: most of place, who is there, seat, length, first activity, topics off, and how it ends.",
            Standard,
            f => f.ChildsChoices >= f.Settings[ChildsChoices]
        )
        {
            CuredBy = Child,
            HowFar = f => $"{f.ChildsChoices} of 7",
        },
        new(
            "G5.11",
            Hard,
            "The child said yes, or OK to try a little, to this first step in one room, alone, in the last days; on the day itself the child is asked again.",
            "Practice standard 2.6 [D]; decisions 4 and 18",
            f => Rungs.IsSameRoom(f.Assent.Step) && AssentRules.IsValid(f.Assent with { IsGoingIn = false })
        )
        {
            CuredBy = Child,
        },
        new(
            "G5.12",
            Clinical,
            "The child expects no more worry than they can carry, and feels safe enough.",
            Standard,
            f => IsWorryBearable(f) && IsSafeEnough(f)
        )
        {
            CuredBy = Child,
        },
        new(
            "G5.13",
            Hard,
            "No risk of suicide is open, nor was any of late without a clinician's clearance.",
            Standard,
            f =>
                !f.SuicideRiskIsOpen
                && (
                    f.SuicideRiskIsCleared
                    || f.LastSuicideRiskOn is not { } last
                    || last < f.Today.AddDays(-f.Settings[SuicideRiskDays])
                )
        )
        {
            CuredBy = Therapist,
        },
        new(
            "G5.14",
            Hard,
            "The session is planned: it starts small, with arrivals apart, exits, a second adult, an ending, who talks with the child, and the next day.",
            Standard,
            f => f.Assent.Step <= Rung.PlayTogether && f.Plan.IsComplete(f.Settings[ArrivalMinutes])
        )
        {
            CuredBy = Therapist,
            Cause = Practice,
        },
        new(
            "G5.15",
            Hard,
            "The order permits it, and no investigation about the two is pending without a written clearance.",
            Standard,
            f => f.OrderPermits && (!f.InvestigationIsPending || f.InvestigationIsCleared)
        )
        {
            CuredBy = Court,
            // Until somebody wrote down that none is pending, one is taken to be.
            CuredOtherwise = f => f.OrderPermits ? (Therapist, Untold) : null,
        },
        new(
            "G5.16",
            Hard,
            "Since the last concern about safety was raised, the adults were asked about violence anew, or offered it and declined.",
            "Practice standard 2.6 [D], G5.6 and G2.2",
            f => f.AdultsToAskAnew == 0
        )
        {
            CuredBy = Therapist,
            HowFar = f => f.AdultsToAskAnew == 0 ? "" : $"{f.AdultsToAskAnew} to ask",
        },
        new(
            "G5.17",
            Clinical,
            "Nobody declined to be asked about violence anew since the last concern about safety.",
            "Practice standard 2.6 [D], G5.6 and G2.2; decision 7",
            f => f.AdultsWhoDeclinedAnew == 0
        )
        {
            CuredBy = SecondClinician,
            HowFar = f => f.AdultsWhoDeclinedAnew == 0 ? "" : $"{f.AdultsWhoDeclinedAnew} declined",
        },
    ];

    private static StopSignalFacts Stop(JointGateFacts f) =>
        new(f.StopSignal, f.Settings[StopSignalPractised], f.Today);

    private static bool ComesToSessions(JointGateFacts f) =>
        f.RebuildingLastOffered > 0
        && f.RebuildingLastCame * 100 >= f.Settings[AttendancePercent] * f.RebuildingLastOffered;

    private static bool IsInCare(JointGateFacts f) =>
        f.OwnTherapist.SeesChild(f.Today, f.Settings[StillInCareDays])
        && f.OwnTherapist.IsConsulted(f.Today, f.Settings[OwnTherapistDaysJoint])
        && f.OwnTherapist.IsHeard;

    /// <summary>Of three faces, not the most worried; of five, two at most; else the setting.</summary>
    private static bool IsWorryBearable(JointGateFacts f) =>
        f.ExpectedWorry is { } worry
        && f.Band switch
        {
            AgeBand.FourToSix => worry < AgeBands.Highest(f.Band),
            AgeBand.SevenToTen => worry <= 2,
            _ => worry <= f.Settings[ExpectedWorry],
        };

    private static bool IsSafeEnough(JointGateFacts f) => f.FeltSafe * 2 >= AgeBands.Highest(f.Band);
}
