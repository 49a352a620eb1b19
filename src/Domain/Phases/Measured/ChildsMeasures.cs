using Reknit.Domain.CheckIns.Lines;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;

namespace Reknit.Domain.Phases.Measured;

/// <summary>What a child's measures show of a change for the worse.</summary>
public enum MeasuredChange
{
    /// <summary>None was repeated of late that has a threshold: a clinician says it.</summary>
    NotKnown,
    NotWorse,
    Worse,
}

/// <summary>
/// Compares a child's measures while somebody looks; nothing of it is kept. Only the same form, in the same version, by the
/// same person is compared: with the first time, and with the time before. Practice standard 3.6 and H10.
/// </summary>
public static class ChildsMeasures
{
    private const string Trauma = "cats2";
    private const decimal TraumaLine = 25;

    private static readonly Dictionary<string, ReferenceSample> Samples = new()
    {
        ["psc17"] = new(6.74, 5.62, 0.89, "Practice standard 3.6 [V]", "PSC-17, total", IsConfirmed: true),
    };

    /// <summary>
    /// Points that nobody has checked against their source: they ask at a gate, where two clinicians may pass it, and call
    /// for no hold.
    /// </summary>
    private static readonly Dictionary<string, decimal> UnconfirmedPoints = new() { ["phqa"] = 6, ["ypcore"] = 8 };

    /// <param name="screens">Of the child, none of them struck.</param>
    /// <param name="since">What was measured before this day says nothing of today.</param>
    public static MeasuredChange Of(IReadOnlyList<ScreenFact> screens, DateOnly since)
    {
        var judged = Lines(screens)
            .Where(l => l.Count > 1 && l[^1].On >= since && HasThreshold(l[^1].Instrument!))
            .Select(l => IsWorse(l, l.Count - 1))
            .ToList();
        return judged.Count == 0 ? MeasuredChange.NotKnown
            : judged.Contains(true) ? MeasuredChange.Worse
            : MeasuredChange.NotWorse;
    }

    /// <summary>The screens with which a child became reliably worse, by thresholds that are confirmed: trigger H10.</summary>
    public static IReadOnlyList<ScreenFact> Calls(IReadOnlyList<ScreenFact> screens) =>
        [
            .. Lines(screens)
                .Where(l => IsConfirmed(l[0].Instrument!))
                .SelectMany(l =>
                    Enumerable.Range(1, l.Count - 1).Where(n => IsWorse(l, n) && !IsWorse(l, n - 1)).Select(n => l[n])
                ),
        ];

    /// <summary>A measure of the child was taken again since a day, and was not reliably worse than the time before.</summary>
    public static bool IsRepeated(IReadOnlyList<ScreenFact> screens, DateOnly since) =>
        Lines(screens).Any(l => l.Count > 1 && l[^1].On >= since && !IsWorse(l[^2], l[^1]) && !Rose(l[^2], l[^1]));

    /// <summary>Of each form, version and informant, the earliest first.</summary>
    private static IEnumerable<List<ScreenFact>> Lines(IReadOnlyList<ScreenFact> screens)
    {
        ArgumentNullException.ThrowIfNull(screens);
        return screens
            .Where(s => s.Instrument is not null && ValueOf(s) is not null)
            .GroupBy(s => (s.Instrument, s.By, s.Outcome.Version))
            .Select(g => g.OrderBy(s => s.On).ThenBy(s => s.KeptAt).ToList());
    }

    private static bool IsWorse(List<ScreenFact> line, int n) =>
        n > 0 && (IsWorse(line[0], line[n]) || IsWorse(line[n - 1], line[n]));

    private static bool IsWorse(ScreenFact before, ScreenFact after)
    {
        var (instrument, from, to) = (after.Instrument!, ValueOf(before)!.Value, ValueOf(after)!.Value);
        return instrument == Trauma ? from < TraumaLine && to >= TraumaLine
            : UnconfirmedPoints.TryGetValue(instrument, out var points) ? to - from >= points
            : Samples.TryGetValue(instrument, out var sample)
                && ReliableChange.Of(Reading(before), Reading(after), sample, null, Better.Less)
                    is ReliableChange.Judged { Kind: ChangeKind.Deteriorated };
    }

    /// <summary>Of a form without a threshold, any rise counts.</summary>
    private static bool Rose(ScreenFact before, ScreenFact after) =>
        !HasThreshold(after.Instrument!) && ValueOf(after) > ValueOf(before);

    private static bool HasThreshold(string instrument) =>
        IsConfirmed(instrument) || UnconfirmedPoints.ContainsKey(instrument);

    private static bool IsConfirmed(string instrument) => instrument == Trauma || Samples.ContainsKey(instrument);

    private static Reading Reading(ScreenFact screen) =>
        new(
            screen.Instrument!,
            (screen.By ?? screen.Person).Value,
            null,
            screen.Outcome.Version,
            (double)ValueOf(screen)!
        );

    /// <summary>Of the whole form; null while open items leave it between two ends.</summary>
    private static decimal? ValueOf(ScreenFact screen) =>
        screen.Outcome.Scales.FirstOrDefault(s => s.Scale == Scale.Total)?.Value;
}
