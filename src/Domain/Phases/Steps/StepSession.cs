using Reknit.Domain.CheckIns;

namespace Reknit.Domain.Phases.Steps;

/// <summary>What the child said about the stop signal after a session; no seconds are counted; decision 19.</summary>
public enum StopOutcome
{
    NotUsed,
    StoppedAtOnce,
    NotAtOnce,

    /// <summary>It was used, and the child did not say.</summary>
    DidNotSay,
}

/// <summary>One session on a step, from the child's own answers first; raw values of the child's scale, null where skipped.</summary>
/// <param name="NextDay">Worry on the next day.</param>
/// <param name="SomebodyPushed">The child said that somebody pushed them; null where nobody has asked yet.</param>
/// <param name="GroundRulesNotKept">Of the ten.</param>
public sealed record StepSession(
    AgeBand Band,
    int? Peak,
    int? End,
    int? NextDay,
    bool? SomebodyPushed,
    bool TooMuch,
    StopOutcome Stop,
    int GroundRulesNotKept,
    int RedLinesCrossed
)
{
    /// <summary>What was seen is written down, such as which ground rules were kept.</summary>
    public bool IsWritten { get; init; } = true;

    public decimal? PeakOnTen => OnTen(Peak);

    public decimal? EndOnTen => OnTen(End);

    public decimal? NextDayOnTen => OnTen(NextDay);

    private decimal? OnTen(int? raw) => raw is { } value ? AgeBands.OnTen(Band, value) : null;
}
