namespace Reknit.Domain.Phases.Settings;

/// <summary>One version of a practice's numbers. It travels with each decision, so that a later version rewrites none.</summary>
/// <param name="Version">Counts up with each change; 0 is as shipped.</param>
/// <param name="Numbers">All of them, also those left at their default: a later default changes no old decision.</param>
public sealed record PathwaySettings(int Version, IReadOnlyDictionary<PathwayNumber, int> Numbers)
{
    public static readonly PathwaySettings Shipped = new(
        0,
        PathwaySettingTable.All.ToDictionary(s => s.Number, s => s.Default)
    );

    public int this[PathwayNumber number] =>
        Numbers.TryGetValue(number, out var value) ? value : PathwaySettingTable.Of(number).Default;

    /// <summary>The next version with these numbers changed, or every number that lies beyond its floor.</summary>
    public SettingsChange Change(IReadOnlyDictionary<PathwayNumber, int> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        List<BeyondFloor> beyond =
        [
            .. changes
                .Select(c => new BeyondFloor(PathwaySettingTable.Of(c.Key), c.Value))
                .Where(b => !b.Setting.Permits(b.Asked)),
        ];
        if (beyond.Count > 0)
        {
            return new SettingsChange.Refused(beyond);
        }
        var numbers = PathwaySettingTable.All.ToDictionary(
            s => s.Number,
            s => changes.TryGetValue(s.Number, out var value) ? value : this[s.Number]
        );
        return new SettingsChange.Changed(new(Version + 1, numbers));
    }
}

/// <summary>A value that a practice asked for and that lies beyond the floor, or that nobody could meet.</summary>
public sealed record BeyondFloor(PathwaySetting Setting, int Asked)
{
    public string Words =>
        Setting.IsTooFar(Asked)
            ? $"{Setting.Words}: {Asked} {Setting.Unit} could never be met, "
                + $"{(Setting.Direction == Tightening.AtLeast ? "at most" : "at least")} {Setting.Furthest}."
            : $"{Setting.Words}: {Asked} {Setting.Unit} is looser than the floor, "
                + $"{(Setting.Direction == Tightening.AtLeast ? "at least" : "at most")} {Setting.Floor}.";
}

/// <summary>What became of a change of settings.</summary>
public abstract record SettingsChange
{
    private SettingsChange() { }

    public sealed record Changed(PathwaySettings Settings) : SettingsChange;

    public sealed record Refused(IReadOnlyList<BeyondFloor> Beyond) : SettingsChange;
}
