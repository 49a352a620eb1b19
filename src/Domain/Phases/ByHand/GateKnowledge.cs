using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>Fills the facts of gates and locks from what the practice knows; decides nothing.</summary>
public static class GateKnowledge
{
    /// <summary>The facts of a gate that stands before the work; closing has a page of its own.</summary>
    public static IGateFacts Of(Gate gate, WayKnowledge known, PathwayState state) =>
        gate switch
        {
            Gate.Intake => Intake(known),
            Gate.Screening => Screening(known, state),
            Gate.Plan => Plan(known, state),
            Gate.Indirect => Indirect(known, state),
            Gate.Joint => JointKnowledge.Of(known, Assent(known, state, Rung.SideBySide), known.OwnTherapist),
            Gate.Supported => Supported(known),
            Gate.Consolidation => Consolidation(known),
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };

    public static LockFacts Locks(WayKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var (hand, entry) = (known.Hand, known.Entry);
        return new()
        {
            RestsOnOrder = entry.RestsOnOrder,
            Standing = entry.Standing,
            OrderOfWork = entry.OrderOfWork,
            Orders = entry.Orders,
            RestsOnPlan = entry.Route == EntryRoute.AgencyPlan,
            PlanStanding = entry.PlanStanding,
            AdultIsNamed = entry.AdultIsNamed,
            ChildIsNamed = entry.ChildIsNamed,
            ProtectiveOrderWithChild = entry.IsProtectedFromAdult,
            ProtectiveOrderBetweenAdults = entry.AdultsAreKeptApart,
            ContactIsForbidden = entry.ContactIsForbidden,
            ContactInTherapyOnly = entry.ContactInTherapyOnly,
            OutsideIsPermitted = hand.Yes("OutsideIsPermitted"),
            OutsideIsUnsaid = !hand.Said.ContainsKey("OutsideIsPermitted"),
            State = entry.State,
            ViolenceWithChild = known.ViolenceWithChild,
            ViolenceBetweenAdults = known.ViolenceBetweenAdults,
            ScreenShutsCoParenting = known.Screens.ScreenShutsCoParenting,
            History = known.History,
            AbuseIsOnlyAlleged = known.AbuseIsOnlyAlleged,
            Conditions = known.Conditions,
            ConsentsMissing = known.AdultsWithoutConsent,
            OwnTherapistIsNamed = known.OwnTherapistIsNamed,
            OwnTherapistsReleaseIsInForce = known.OwnTherapistsReleaseIsInForce,
            LicenceIsValid = known.LicenceIsValid,
            StopsNotReviewed = entry.StopsNotReviewed,
            DangersUnanswered = known.Proposed.Count,
            IsHeldElsewhere = known.IsHeldElsewhere,
            OwnTherapist = known.OwnTherapist,
            Settings = known.Settings,
            IsSevereWithoutLead = known.IsSevereWithoutLead,
            ScreensNotFollowedUp = known.Screens.NotFollowedUp,
            OrdersUnconfirmed = entry.OrdersUnconfirmed,
            // Without a paper the first gate asks for it, and no later paper can have said what nobody knew.
            ProtectiveOrdersNotLookedFor =
                known.Checks.LatestPaperAt is not null && !known.Checks.ProtectiveOrdersAreRecorded,
            OrderEndedOn = entry.OrderEndedOn,
            Forbidden = entry.Forbidden,
            InvestigationIsOpen = known.InvestigationIsOpen,
            DecidedWithoutConsent = CourtDecisions.Days(known.CourtDecided, DecidedWithout.Consent),
            DecidedWithoutRelease = CourtDecisions.Days(known.CourtDecided, DecidedWithout.Release),
            Today = known.Today,
        };
    }

    /// <summary>The child's last answer to a step, or the no that came after it.</summary>
    public static AssentFacts Assent(WayKnowledge known, PathwayState state, Rung step)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(state);
        var asked = known.Assents.LastOrDefault(a => a.Step == step && a.Adult == state.Adult);
        var place = asked?.Place ?? "";
        return new(
            asked is null ? null : AssentHistory.Latest(known.Assents, step, state.Adult, place),
            state.Child,
            state.Adult,
            step,
            place,
            known.Settings[PathwayNumber.AssentDays],
            IsGoingIn: false,
            IsFirstInOneRoom: Rungs.IsSameRoom(step) && known.JointSessions == 0,
            state.YesCountsFrom,
            known.Today
        );
    }

    /// <summary>The narrowest scale where nobody has chosen: a number of another one does not pass on it.</summary>
    public static AgeBand Band(WayKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Band ?? AgeBand.FourToSix;
    }

    private static IntakeGateFacts Intake(WayKnowledge known) =>
        new()
        {
            Route = known.Entry.Route,
            RestsOnOrder = known.Entry.RestsOnOrder,
            PapersAreOnFile = known.Entry.OrderIsOnFile,
            ConfirmedMostRecentOn = known.Entry.ConfirmedMostRecentOn,
            ProtectiveOrdersAreRecorded = known.Checks.ProtectiveOrdersAreRecorded,
            AnOrderIsOnFile = known.Entry.AnOrderIsOnFile,
            AgencyPlanIsOnFile = known.Entry.AgencyPlanIsOnFile,
            // Of a plan that no program reads, a person says how many of its terms are ruled out.
            RuledOutPracticesAreChecked =
                known.Entry is { Route: EntryRoute.Voluntary or EntryRoute.AgencyPlan, AnOrderIsOnFile: false }
                || known.Entry.OrderIsConfirmed,
            RuledOutPracticesOpen = known.Entry.RuledOutOpen ?? known.Hand.Count("RuledOutPracticesOpen"),
            // A person confirms every component in one act (decision 31): none is marked before, all are after it.
            ComponentsUnmarked = known.Entry.OrderIsConfirmed ? 0 : 1,
            AsksForCustodyRole = known.Entry.AsksForCustodyRole,
            RoleLetterIsSent = known.Entry.RoleLetterIsSent,
            ConflictsAreChecked = known.Checks.ConflictsAreChecked,
            LicenceIsValid = known.LicenceIsValid,
            CompetenciesAreRecorded = known.TrainingMissing.Count == 0,
            TrainingMissing = known.TrainingMissing,
            CostKindsWithoutPayer = Math.Min(
                known.Entry.CostKindsWithoutPayer,
                known.Hand.Count("CostKindsWithoutPayer")
            ),
            PartiesAreListed = known.PartiesAreListed,
            Question = known.Hand.Choice<IfOrWhen>("Question"),
            Today = known.Today,
            Settings = known.Settings,
        };

    private static ScreeningGateFacts Screening(WayKnowledge known, PathwayState state) =>
        new()
        {
            ParentsNotSeenAlone = known.ParentsNotSeenAlone,
            ParentsWithoutViolenceScreen = known.Screens.ParentsWithoutViolenceScreen,
            ExclusionItemsOpen = HandQuestions.Exclusions.Count(key => known.Hand.Choice<Exclusion>(key) is null),
            ParentsWithoutSubstanceScreen = known.Screens.ParentsWithoutSubstanceScreen,
            ParentsWithoutMoodScreen = known.Screens.ParentsWithoutMoodScreen,
            MoodFollowedUpLater = known.Screens.MoodFollowedUpLater,
            ChildSessions = known.ChildSessions,
            ChildIsScreenedForSuicide = known.Screens.ChildIsScreenedForSuicide,
            ChildsTraumaScreenIsRecorded = known.Screens.ChildsTraumaScreenIsRecorded,
            ChildsWishesAreRecorded = known.Hand.Yes("ChildsWishesAreRecorded"),
            DisclosuresWithoutDecision = known.DisclosuresWithoutDecision,
            PapersAreRead = known.Hand.Yes("PapersAreRead"),
            DecidedWithoutIntake = CourtDecisions.Days(known.CourtDecided, DecidedWithout.Intake, state.Adult),
            Settings = known.Settings,
        };

    private static PlanGateFacts Plan(WayKnowledge known, PathwayState state) =>
        new()
        {
            SuitabilityIsSigned = known.Suitability is not null,
            ContraindicationsUnanswered = known.Suitability?.Unanswered ?? Contraindications.All.Count,
            History = known.History,
            ConsentsMissing = known.AdultsWithoutConsent,
            ChildIsAsked = known.ChildIsAsked(state.Adult),
            OwnTherapistIsNamed = known.OwnTherapistIsNamed,
            OwnTherapistsReleaseIsInForce = known.OwnTherapistsReleaseIsInForce,
            PeopleWithoutGoal = known.Goals.PeopleWithoutGoal,
            ChildHasOwnGoal = known.Goals.ChildHasOwnGoal,
            GoalsWithoutBaseline = known.Goals.WithoutBaseline,
            BaselineCheckIns = known.CheckIns.BaselineCheckIns,
            BaselineDays = known.CheckIns.BaselineDays,
            ScreensWithoutSafetyPlan = known.ScreensWithoutSafetyPlan,
            Hypotheses = known.Suitability?.Hypotheses ?? 0,
            HypothesisSources = known.Suitability?.Sources ?? 0,
            DecidedWithoutConsent = CourtDecisions.Days(known.CourtDecided, DecidedWithout.Consent),
            DecidedWithoutRelease = CourtDecisions.Days(known.CourtDecided, DecidedWithout.Release),
            SeverityIsSaid = known.Hand.Choice<Severity>(nameof(Severity)) is not null,
            Settings = known.Settings,
        };

    private static IndirectGateFacts Indirect(WayKnowledge known, PathwayState state) =>
        new()
        {
            Assent = Assent(known, state, state.FirstNew(Phase.IndirectContact)!.Value),
            OwnTherapist = known.OwnTherapist,
            HoldIsOpen = state.Holds.Count > 0,
            OrderPermits = !known.Entry.ContactIsForbidden && !known.Entry.IsProtectedFromAdult,
            RebuildingSessions = known.AdultAttendance.Individual,
            Accountability = known.Accountability,
            ItemsNotScreened = known.Hand.Count("ItemsNotScreened"),
            ClosestSessions = known.OtherParentSessions,
            ClosestAcceptsGroundRules = known.OthersAcceptGroundRules,
            Today = known.Today,
            Settings = known.Settings,
        };

    private static SupportedGateFacts Supported(WayKnowledge known) =>
        new()
        {
            JointSessions = known.JointSessions,
            SteadySessions = StepKnowledge.SteadySessions(known),
            ChildAgreedHow = known.Hand.Yes("ChildAgreedHow"),
            OrderPermits = known.Hand.Yes("OutsideIsPermitted") && !known.Entry.ContactInTherapyOnly,
            OutsideIsUnsaid = !known.Hand.Said.ContainsKey("OutsideIsPermitted"),
            SafetyPlanIsMade = known.Hand.Yes("SafetyPlanIsMade"),
            ScreenedOn = known.Screens.ScreenedOn,
            OfferedOn = known.Screens.OfferedOn,
            DeclinedAgain = known.Screens.DeclinedAgain,
            ChildIsWorse = known.ChildIsWorse,
            Today = known.Today,
            Settings = known.Settings,
        };

    private static ConsolidationGateFacts Consolidation(WayKnowledge known) =>
        new()
        {
            SteadySince = known.SteadySince,
            SafeCheckIns = known.CheckIns.SafeInARow,
            ChildsGoalGain = known.Goals.ChildsGain,
            ChildSaysGoodEnough = known.Goals.ChildSaysGoodEnough,
            ChildIsWorse = known.ChildIsWorse,
            CommitmentsKept = known.Hand.Count("CommitmentsKept"),
            CommitmentsMade = known.Hand.Count("CommitmentsMade"),
            WithoutPlanForSetbacks = known.Hand.Count("WithoutPlanForSetbacks"),
            Today = known.Today,
            Settings = known.Settings,
        };
}
