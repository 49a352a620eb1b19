using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.Phases.Settings.Tightening;

namespace Reknit.Domain.Phases.Settings;

/// <summary>Every number of the pathway with its default, its floor and its furthest value; practice standard 2.6.</summary>
public static class PathwaySettingTable
{
    public static readonly IReadOnlyList<PathwaySetting> All =
    [
        new(OrdersConfirmedDays, "Orders were confirmed as the most recent within", 30, AtMost, 30, "days", 1),
        new(ChildSessionsBeforePlan, "The child's own sessions before a plan", 2, AtLeast, 1, "sessions", 20),
        new(BaselineCheckIns, "The child's check-ins before a plan, on different days", 3, AtLeast, 3, "check-ins", 20),
        new(BaselineDays, "From the first to the last of those check-ins", 14, AtLeast, 14, "days", 90),
        new(Hypotheses, "Explanations held side by side", 3, AtLeast, 3, "hypotheses", 6),
        new(HypothesisSources, "Sources that they rest on", 2, AtLeast, 2, "sources", 6),
        new(AssentDays, "A yes to indirect contact stays fresh for", 7, AtMost, 7, "days", 0),
        new(
            OwnTherapistDaysIndirect,
            "Child's own therapist consulted, for indirect contact",
            30,
            AtMost,
            30,
            "days",
            1
        ),
        new(
            RebuildingSessionsIndirect,
            "Rebuilding parent's own sessions, for indirect contact",
            3,
            AtLeast,
            2,
            "sessions",
            30
        ),
        new(
            ClosestSessionsIndirect,
            "Closest parent's own sessions, for indirect contact",
            2,
            AtLeast,
            2,
            "sessions",
            30
        ),
        new(
            RebuildingSessionsJoint,
            "Rebuilding parent's own sessions, for joint sessions",
            6,
            AtLeast,
            4,
            "sessions",
            40
        ),
        new(AttendancePercent, "Of the last eight sessions offered, came to", 80, AtLeast, 80, "percent", 100),
        new(RatingDaysApart, "Between the two ratings of accountability", 7, AtLeast, 7, "days", 60),
        new(HearingNoPractised, "Hearing no, practised", 2, AtLeast, 2, "times", 10),
        new(ClosestSessionsJoint, "Closest parent's own sessions, for joint sessions", 4, AtLeast, 4, "sessions", 40),
        new(ChildSessionsJoint, "The child's own sessions, for joint sessions", 3, AtLeast, 2, "sessions", 40),
        new(StillInCareDays, "Child's own therapist has seen the child within", 30, AtMost, 30, "days", 1),
        new(OwnTherapistDaysJoint, "Child's own therapist consulted, for joint sessions", 14, AtMost, 14, "days", 1),
        new(StopSignalPractised, "The stop signal, practised", 2, AtLeast, 2, "times", 10),
        new(ChildsChoices, "Things the child chose for the session, of seven", 5, AtLeast, 5, "choices", 7),
        new(ExpectedWorry, "Worry the child expects, of ten", 6, AtMost, 6, "points of 10", 0),
        new(SuicideRiskDays, "Since a suicide risk without clearance", 30, AtLeast, 30, "days", 365),
        new(ArrivalMinutes, "Between arrivals", 15, AtLeast, 15, "minutes", 60),
        new(SessionsOnStep, "Sessions on a step before the next", 2, AtLeast, 2, "sessions", 12),
        new(PeakWorry, "Highest worry in a session before the next step", 5, AtMost, 5, "points of 10", 0),
        new(EndWorry, "Worry at the end of a session before the next step", 3, AtMost, 3, "points of 10", 0),
        new(NextDayRise, "Worry the next day above the child's own usual", 2, AtMost, 2, "points of 10", 0),
        new(GroundRulesNotKept, "Ground rules not kept in a session, of ten", 1, AtMost, 1, "rules", 0),
        new(StepDownPeak, "Worry that asks for a step down, twice in three sessions", 8, AtMost, 8, "points of 10", 1),
        new(StepDownNextDay, "Worry the next day that asks for a step down", 7, AtMost, 7, "points of 10", 1),
        new(JointSessionsSupported, "Joint sessions before supported contact", 6, AtLeast, 4, "sessions", 40),
        new(SteadySessions, "Of those, the last steady ones", 4, AtLeast, 4, "sessions", 20),
        new(ScreenDays, "The screen for violence is repeated, and due, after", 90, AtMost, 90, "days", 7),
        new(SteadyWeeks, "Without a step down before consolidation", 8, AtLeast, 4, "weeks", 52),
        new(SafeCheckIns, "Check-ins in a row where the child felt safe and had a say", 4, AtLeast, 4, "check-ins", 20),
        new(GoalGain, "Gain on the child's own goal, of ten", 3, AtLeast, 3, "points of 10", 7),
        new(ConsistencyPercent, "Commitments kept before consolidation", 90, AtLeast, 90, "percent", 100),
        new(AskAgainDays, "After a no, nobody asks for", 7, AtLeast, 7, "days", 90),
        new(AskAgainSessions, "After a no, the child's own sessions before asking", 1, AtLeast, 1, "sessions", 10),
        new(AskAgainTimes, "A child is asked about one adult without a yes at most", 3, AtMost, 3, "times", 1),
        new(AskAgainWindow, "Within", 60, AtLeast, 60, "days", 365),
        new(OwnDeviceAge, "A child may answer on a device of their own from", 14, AtLeast, 14, "years", 18),
        new(ReviewSessions, "A review, and its measures, are due after", 6, AtMost, 6, "sessions", 1),
        new(ReviewDays, "Or after", 60, AtMost, 60, "days", 7),
        new(NoStepWeeks, "A review with others is due when no step was gained in", 12, AtMost, 12, "weeks", 1),
        new(LongWorkWeeks, "And once the work has gone on for", 24, AtMost, 24, "weeks", 1),
        new(HoldReviewDays, "A hold, or what blocks without override, is looked at within", 7, AtMost, 7, "days", 1),
        new(NoticeDays, "A notice of its cause is drafted from day", 30, AtMost, 30, "days", 1),
        new(PrivateRepeatDays, "A child hears again what is private after", 90, AtMost, 90, "days", 7),
        new(OwnDeviceDays, "A device of the child's own is decided anew after", 30, AtMost, 30, "days", 1),
    ];

    public static PathwaySetting Of(PathwayNumber number) => All[(int)number];
}
