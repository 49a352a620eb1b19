using Reknit.Domain.CheckIns;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;
using Reknit.Domain.Tests.CheckIns.Visits;

namespace Reknit.Domain.Tests.Phases;

/// <summary>A family of which everything is known and nothing speaks against the next step; tests change one thing.</summary>
internal static class Known
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly PersonId June = Person(1);
    public static readonly PersonId Tobin = Person(2);
    public static readonly PersonId Ana = Person(3);
    public static readonly PersonId Ruth = Person(4);
    public static readonly PathwaySettings Settings = PathwaySettings.Shipped;
    public const string Place = "the blue room here";

    public static readonly Hold Hold = new(
        new Guid(9, 0, 0, new byte[8]),
        HoldTrigger.SomebodyPushed,
        false,
        Today.AddDays(-1)
    );

    public static readonly OwnTherapistFacts OwnTherapist = new(Today.AddDays(-3), Today.AddDays(-3), false, false);
    public static readonly SessionPlanFacts Plan = new(15, true, true, true, true, true);
    public static readonly IReadOnlyList<Rating> Accountable =
    [
        .. Rated(Accountability.Lines, Shown.Consistently, Today.AddDays(-8)),
        .. Rated(Accountability.Lines, Shown.Consistently, Today.AddDays(-1)),
    ];

    public static readonly LockFacts Unlocked = new()
    {
        RestsOnOrder = true,
        Standing = OrderStanding.Active,
        AdultIsNamed = true,
        ProtectiveOrderWithChild = false,
        ProtectiveOrderBetweenAdults = false,
        ContactIsForbidden = false,
        ContactInTherapyOnly = false,
        OutsideIsPermitted = true,
        State = "TX",
        ViolenceWithChild = ViolenceStage.NoneKnown,
        ViolenceBetweenAdults = ViolenceStage.NoneKnown,
        ScreenShutsCoParenting = false,
        History = AbuseHistory.NoneKnown,
        Conditions = [new("Treatment programme", Today.AddDays(-20), Today.AddDays(20))],
        ConsentsMissing = 0,
        OwnTherapistIsNamed = true,
        OwnTherapistsReleaseIsInForce = true,
        LicenceIsValid = true,
        StopsNotReviewed = [],
        OwnTherapist = OwnTherapist,
        Settings = Settings,
        Today = Today,
    };

    public static readonly IntakeGateFacts Intake = new()
    {
        Route = EntryRoute.CourtOrder,
        PapersAreOnFile = true,
        ConfirmedMostRecentOn = Today.AddDays(-10),
        ProtectiveOrdersAreRecorded = true,
        RuledOutPracticesAreChecked = true,
        RuledOutPracticesOpen = 0,
        ComponentsUnmarked = 0,
        AsksForCustodyRole = true,
        RoleLetterIsSent = true,
        ConflictsAreChecked = true,
        LicenceIsValid = true,
        CompetenciesAreRecorded = true,
        CostKindsWithoutPayer = 0,
        PartiesAreListed = true,
        Question = IfOrWhen.When,
        Today = Today,
        Settings = Settings,
    };

    public static readonly ScreeningGateFacts Screening = new()
    {
        ParentsNotSeenAlone = 0,
        ParentsWithoutViolenceScreen = 0,
        ExclusionItemsOpen = 0,
        ParentsWithoutSubstanceScreen = 0,
        ParentsWithoutMoodScreen = 0,
        ChildSessions = 2,
        ChildIsScreenedForSuicide = true,
        ChildsTraumaScreenIsRecorded = true,
        ChildsWishesAreRecorded = true,
        DisclosuresWithoutDecision = 0,
        PapersAreRead = true,
        Settings = Settings,
    };

    public static readonly PlanGateFacts PlanGate = new()
    {
        SuitabilityIsSigned = true,
        ContraindicationsUnanswered = 0,
        History = AbuseHistory.NoneKnown,
        ConsentsMissing = 0,
        ChildIsAsked = true,
        OwnTherapistIsNamed = true,
        OwnTherapistsReleaseIsInForce = true,
        PeopleWithoutGoal = 0,
        ChildHasOwnGoal = true,
        GoalsWithoutBaseline = 0,
        BaselineCheckIns = 3,
        BaselineDays = 14,
        ScreensWithoutSafetyPlan = 0,
        Hypotheses = 3,
        HypothesisSources = 2,
        SeverityIsSaid = true,
        Settings = Settings,
    };

    public static readonly IndirectGateFacts Indirect = new()
    {
        Assent = Asked(Rung.PhotoOrVoice),
        OwnTherapist = OwnTherapist,
        HoldIsOpen = false,
        OrderPermits = true,
        RebuildingSessions = 3,
        Accountability = [.. Rated(Accountability.Lines, Shown.WithPrompting, Today.AddDays(-1))],
        ItemsNotScreened = 0,
        ClosestSessions = 2,
        ClosestAcceptsGroundRules = true,
        Today = Today,
        Settings = Settings,
    };

    public static readonly JointGateFacts Joint = new()
    {
        RebuildingSessions = 6,
        RebuildingLastOffered = 8,
        RebuildingLastCame = 7,
        Accountability = Accountable,
        LetterIsApproved = true,
        LetterIsNotIndicated = false,
        HearingNoPractised = 2,
        HearingNoRedLines = 0,
        ConditionsOpen = 0,
        ClosestSessions = 4,
        Support = [.. Rated(Support.Lines, Shown.WithPrompting, Today.AddDays(-1))],
        TransportPlanIsSigned = true,
        ChildSessions = 3,
        OwnTherapist = OwnTherapist,
        StopSignal = KnownSignal.Stop,
        ChildsChoices = 5,
        Assent = Asked(Rung.SideBySide),
        Band = AgeBand.ElevenToThirteen,
        ExpectedWorry = 6,
        FeltSafe = 5,
        SuicideRiskIsOpen = false,
        LastSuicideRiskOn = null,
        SuicideRiskIsCleared = false,
        Plan = Plan,
        OrderPermits = true,
        InvestigationIsPending = false,
        InvestigationIsCleared = false,
        Today = Today,
        Settings = Settings,
    };

    public static readonly SupportedGateFacts Supported = new()
    {
        JointSessions = 6,
        SteadySessions = 4,
        ChildAgreedHow = true,
        OrderPermits = true,
        SafetyPlanIsMade = true,
        ScreenedOn = Today.AddDays(-90),
        ChildIsWorse = false,
        Today = Today,
        Settings = Settings,
    };

    public static readonly ConsolidationGateFacts Consolidation = new()
    {
        SteadySince = Today.AddDays(-56),
        SafeCheckIns = 4,
        ChildsGoalGain = 3,
        ChildSaysGoodEnough = false,
        ChildIsWorse = false,
        CommitmentsKept = 9,
        CommitmentsMade = 10,
        WithoutPlanForSetbacks = 0,
        Today = Today,
        Settings = Settings,
    };

    public static readonly ClosingFacts Closing = new()
    {
        Outcome = ClosingOutcome.DoorOpen,
        ChildIsOfferedSession = true,
        NoSessionHasReason = false,
        OwnTherapistIsConfirmed = true,
        ResourcesAreGiven = true,
        ReportIsAskedFor = true,
        ReportIsSent = true,
        FollowUpsBooked = 3,
        FollowUpsAreDeclined = false,
        RetentionIsSet = true,
    };

    public static readonly StepSession Steady = new(
        AgeBand.ElevenToThirteen,
        Peak: 5,
        End: 3,
        NextDay: 4,
        SomebodyPushed: false,
        TooMuch: false,
        StopOutcome.StoppedAtOnce,
        GroundRulesNotKept: 1,
        RedLinesCrossed: 0
    );

    public static readonly StepUpFacts Up = new()
    {
        OnThisStep = [Steady, Steady],
        UsualNextDay = [2, 2, 3],
        Band = AgeBand.ElevenToThirteen,
        ChildIsReadyForMore = true,
        OwnTherapistIsHeard = true,
        Settings = Settings,
    };

    public static readonly TakeOverFacts TakeOver = new()
    {
        Phase = Phase.JointSessions,
        Reached = Rung.PlayTogether,
        StatedOn = Today.AddDays(-1),
        IsSigned = true,
        SaysWhatWasHeldAndAgreed = true,
        IsAtTheBeginning = true,
        Today = Today,
    };

    public static readonly ClearHoldFacts Clear = new()
    {
        Hold = Hold,
        Therapist = Ana,
        SecondClinician = Ruth,
        BothAreLicensed = true,
        HasReason = true,
        CauseIsAnswered = true,
        ChildAskedAgain = Yes(Rung.PhotoOrVoice),
        DisclosuresWithoutDecision = 0,
        Today = Today,
    };

    public static Assent Yes(Rung step) =>
        new(
            June,
            Tobin,
            step,
            Place,
            AssentAnswer.Yes,
            Today,
            AssentTaker.Therapist,
            AssentSurface.PracticeDevice,
            WasAlone: true,
            WantedByOthers.No,
            WithdrawnOn: null,
            FrozeOrFawned: false
        );

    public static AssentFacts Asked(Rung step) =>
        new(Yes(step), June, Tobin, step, Place, 7, IsGoingIn: true, IsFirstInOneRoom: true, null, Today);

    public static GoInFacts GoIn(Rung step) =>
        new()
        {
            Assent = Asked(step),
            Plan = Plan,
            ItemsNotScreened = 0,
            SomebodyPushed = false,
            ForceWasUsed = false,
            RiskIsOpen = false,
            DisclosuresWithoutDecision = 0,
            DrewBackSince = false,
            Settings = Settings,
        };

    public static IEnumerable<Rating> Rated(IEnumerable<RubricLine> lines, Shown shown, DateOnly on) =>
        lines.Select(line => new Rating(line.Id, shown, on, on, RestsOnProtection: false));

    private static PersonId Person(int n) => new(new Guid(n, 0, 0, new byte[8]));
}
