namespace Reknit.Domain.Measures;

/// <summary>One number of the battery that a practice may set lower, so that people are asked sooner, never higher.</summary>
public sealed record BatterySetting(string Key, string Words, int Default, int Most, string Unit, string Source);

/// <summary>How soon screens come again: practice settings, not validated thresholds.</summary>
public sealed record BatterySettings(int ReviewSessions, int ReviewDays, int ViolenceDays)
{
    private const string Sessions = "review-sessions";
    private const string Days = "review-days";
    private const string Violence = "violence-days";

    public static readonly IReadOnlyList<BatterySetting> Table =
    [
        new(
            Sessions,
            "Sessions after which the review's measures are due",
            6,
            6,
            "sessions",
            "Practice standard 3.8 [D]"
        ),
        new(Days, "Days after which the review's measures are due", 60, 60, "days", "Practice standard 3.8 [D]"),
        new(
            Violence,
            "Days after which each parent is screened for domestic violence again",
            90,
            90,
            "days",
            "Practice standard 2.6, G6.5 [D]"
        ),
    ];

    public static readonly BatterySettings Default = Read(Table.ToDictionary(s => s.Key, s => s.Default));

    /// <summary>
    /// From the practice's numbers for its gates, where the same three stand: who reviews sooner measures sooner. A number
    /// beyond its floor counts as the default.
    /// </summary>
    public static BatterySettings Of(int reviewSessions, int reviewDays, int violenceDays) =>
        Set(
            new Dictionary<string, int>
            {
                [Sessions] = reviewSessions,
                [Days] = reviewDays,
                [Violence] = violenceDays,
            }
        )
            is BatterySettingsAnswer.Accepted accepted
            ? accepted.Settings
            : Default;

    /// <summary>What is not set stands at its default.</summary>
    public static BatterySettingsAnswer Set(IReadOnlyDictionary<string, int> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var beyond = Table
            .Where(s => wanted.TryGetValue(s.Key, out var value) && (value < 1 || value > s.Most))
            .ToList();
        var unknown = wanted.Keys.Where(k => Table.All(s => s.Key != k)).Order(StringComparer.Ordinal).ToList();
        return beyond.Count + unknown.Count > 0
            ? new BatterySettingsAnswer.Refused(beyond, unknown)
            : new BatterySettingsAnswer.Accepted(
                Read(Table.ToDictionary(s => s.Key, s => wanted.GetValueOrDefault(s.Key, s.Default)))
            );
    }

    private static BatterySettings Read(Dictionary<string, int> values) =>
        new(values[Sessions], values[Days], values[Violence]);
}

/// <summary>Whether a practice's numbers stand.</summary>
public abstract record BatterySettingsAnswer
{
    private BatterySettingsAnswer() { }

    public sealed record Accepted(BatterySettings Settings) : BatterySettingsAnswer;

    /// <param name="Beyond">Below one, or later than the floor allows; each names its floor.</param>
    public sealed record Refused(IReadOnlyList<BatterySetting> Beyond, IReadOnlyList<string> Unknown)
        : BatterySettingsAnswer;
}
