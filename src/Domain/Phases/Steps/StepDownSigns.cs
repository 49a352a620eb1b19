using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Settings;
using static Reknit.Domain.Phases.Settings.PathwayNumber;

namespace Reknit.Domain.Phases.Steps;

/// <summary>What is known after a session that may ask for a step down.</summary>
public sealed record StepDownFacts
{
    /// <summary>Sessions in one room, the earliest first.</summary>
    public required IReadOnlyList<StepSession> Sessions { get; init; }
    public required bool ChildAsks { get; init; }

    /// <summary>The clinician saw the child freeze or please.</summary>
    public required bool FrozeOrFawned { get; init; }

    /// <summary>
    /// Observers who each saw new trouble with sleep, school, eating or body themselves; who only heard it from another
    /// is not one of them; decision 13.
    /// </summary>
    public required int ObserversOfNewTrouble { get; init; }
    public required PathwaySettings Settings { get; init; }
}

/// <summary>One sign that asks for a step down; any one of them does.</summary>
public sealed record StepDownSign(string Id, string Words, string Source, Func<StepDownFacts, bool> IsThere);

/// <summary>The signs. They propose; going down needs nobody's leave.</summary>
public static class StepDownSigns
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<StepDownSign> All =
    [
        new("SD.1", "The child asks for it.", Standard, f => f.ChildAsks),
        new("SD.2", "The child said that it was too much.", Standard, f => Last(f)?.TooMuch == true),
        new(
            "SD.3",
            "The child's worry was very high in two of the last three sessions.",
            Standard,
            f => f.Sessions.TakeLast(3).Count(s => s.PeakOnTen >= f.Settings[StepDownPeak]) >= 2
        ),
        new(
            "SD.4",
            "The child's worry was high on the next day.",
            Standard,
            f => Last(f)?.NextDayOnTen >= f.Settings[StepDownNextDay]
        ),
        new("SD.5", "A red line was crossed.", Standard, f => Last(f)?.RedLinesCrossed > 0),
        new(
            "SD.6",
            "Two observers saw new trouble with sleep, school, eating or body.",
            "Practice standard 2.6 [D]; decision 13",
            f => f.ObserversOfNewTrouble >= 2
        ),
        new("SD.7", "The child froze, or said yes to please.", "Decision 18", f => f.FrozeOrFawned),
        new(
            "SD.8",
            "The stop signal did not stop everything at once.",
            "Decision 19",
            f => Last(f)?.Stop == StopOutcome.NotAtOnce
        ),
    ];

    public static IReadOnlyList<StepDownSign> On(StepDownFacts facts) => [.. All.Where(s => s.IsThere(facts))];

    /// <summary>
    /// Somebody went down since the session that has the signs: the child stands below its step, or the step was gone down
    /// to on a later day.
    /// </summary>
    /// <param name="reached">Where the child stands now.</param>
    /// <param name="steadySince">When the present phase began, or a step was last gone down.</param>
    public static bool AreAnswered(StepAccount last, Rung reached, DateOnly steadySince)
    {
        ArgumentNullException.ThrowIfNull(last);
        return last.Step > reached || steadySince > last.HeldOn;
    }

    private static StepSession? Last(StepDownFacts f) => f.Sessions.Count == 0 ? null : f.Sessions[^1];
}
