namespace Reknit.Domain.Phases.Settings;

/// <summary>A number that a practice may set for its own gates; stored by name.</summary>
public enum PathwayNumber
{
    OrdersConfirmedDays,
    ChildSessionsBeforePlan,
    BaselineCheckIns,
    BaselineDays,
    Hypotheses,
    HypothesisSources,
    AssentDays,
    OwnTherapistDaysIndirect,
    RebuildingSessionsIndirect,
    ClosestSessionsIndirect,
    RebuildingSessionsJoint,
    AttendancePercent,
    RatingDaysApart,
    HearingNoPractised,
    ClosestSessionsJoint,
    ChildSessionsJoint,
    StillInCareDays,
    OwnTherapistDaysJoint,
    StopSignalPractised,
    ChildsChoices,
    ExpectedWorry,
    SuicideRiskDays,
    ArrivalMinutes,
    SessionsOnStep,
    PeakWorry,
    EndWorry,
    NextDayRise,
    GroundRulesNotKept,
    StepDownPeak,
    StepDownNextDay,
    JointSessionsSupported,
    SteadySessions,
    ScreenDays,
    SteadyWeeks,
    SafeCheckIns,
    GoalGain,
    ConsistencyPercent,
    AskAgainDays,
    AskAgainSessions,
    AskAgainTimes,
    AskAgainWindow,
    OwnDeviceAge,
    ReviewSessions,
    ReviewDays,
    NoStepWeeks,
    LongWorkWeeks,
    HoldReviewDays,
    NoticeDays,
    PrivateRepeatDays,
    OwnDeviceDays,
}

/// <summary>On which side of its floor a number must lie.</summary>
public enum Tightening
{
    /// <summary>More asks for more: never below the floor.</summary>
    AtLeast,

    /// <summary>Less asks for more: never above the floor.</summary>
    AtMost,
}

/// <summary>One row of the table of settings.</summary>
/// <param name="Floor">The loosest value that a practice may choose.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Furthest">The strictest: beyond it nobody could ever meet it, and the way would be shut for good.</param>
public sealed record PathwaySetting(
    PathwayNumber Number,
    string Words,
    int Default,
    Tightening Direction,
    int Floor,
    string Unit,
    int Furthest
)
{
    /// <summary>Every number of the pathway is this project's proposal; no validated threshold exists.</summary>
    public const string Standing = "[D] proposal";

    /// <summary>Whether a practice may choose this value.</summary>
    public bool Permits(int value) => value >= Math.Min(Floor, Furthest) && value <= Math.Max(Floor, Furthest);

    /// <summary>It asks for more than anybody could meet.</summary>
    public bool IsTooFar(int value) => Direction == Tightening.AtLeast ? value > Furthest : value < Furthest;
}
