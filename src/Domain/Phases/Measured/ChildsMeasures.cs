using Reknit.Domain.CheckIns.Lines;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Phases.Holds;

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

    /// <summary>
    /// The screens with which a child became reliably worse, by thresholds that are confirmed: trigger H10. A child who was
    /// worse already and becomes worse again calls again.
    /// </summary>
    public static IReadOnlyList<ScreenFact> Calls(IReadOnlyList<ScreenFact> screens) =>
        [
            .. Lines(screens)
                .Where(l => IsConfirmed(l[0].Instrument!))
                .SelectMany(l =>
                    Enumerable
                        .Range(1, l.Count - 1)
                        .Where(n => IsWorse(l[n - 1], l[n]) || (IsWorse(l, n) && !IsWorse(l, n - 1)))
                        .Select(n => l[n])
                ),
        ];

    /// <summary>
    /// What became worse was taken again on a day after the hold, and was not reliably worse than the time before: each
    /// form that the hold was placed for, in its version and by the same person. Of a hold that was placed for none, one
    /// that was worse by then; where none on file was, any.
    /// </summary>
    public static bool IsRepeated(IReadOnlyList<ScreenFact> screens, Hold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        var lines = Lines(screens).ToList();
        var called = lines.Where(l => l.Any(s => hold.For.Contains(s.Id.Value))).ToList();
        if (called.Count > 0)
        {
            return called.TrueForAll(IsAnswered);
        }

        var worse = lines
            .Where(l =>
                Enumerable.Range(0, l.Count).Any(n => l[n].On <= hold.PlacedOn && (IsWorse(l, n) || Rose(l, n)))
            )
            .ToList();
        return (worse.Count > 0 ? worse : lines).Exists(IsAnswered);

        bool IsAnswered(List<ScreenFact> line) =>
            line.Count > 1
            && line[^1].On > hold.PlacedOn
            && !IsWorse(line[^2], line[^1])
            && !Rose(line, line.Count - 1);
    }

    /// <summary>
    /// It is worse than the first time or the time before; of a form without a threshold, higher than the time before.
    /// </summary>
    /// <param name="before">Of the same child, none of them struck.</param>
    public static bool IsMore(IReadOnlyList<ScreenFact> before, ScreenFact kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Lines([.. before.Where(s => s.Id != kept.Id), kept])
            .Any(l => l.FindIndex(s => s.Id == kept.Id) is var n and > 0 && (IsWorse(l, n) || Rose(l, n)));
    }

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
    private static bool Rose(List<ScreenFact> line, int n) =>
        n > 0 && !HasThreshold(line[n].Instrument!) && ValueOf(line[n]) > ValueOf(line[n - 1]);

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
