namespace Reknit.Bench;

/// <summary>The middle one of several measurements, with the smallest and the largest.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return new(middle, sorted[0], sorted[^1]);
    }
}

/// <summary>What a comparison gave: both sides, and the ratio of each round's two neighbours.</summary>
internal sealed record Compared(Spread Measured, Spread Baseline, Spread Ratio);

/// <summary>
/// Measures a thing and its baseline in turn, round after round, so that whatever else the machine does hits both alike.
/// </summary>
internal static class Rounds
{
    /// <param name="measured">One measurement, in any unit; <paramref name="baseline"/> gives the same unit.</param>
    public static async Task<Compared> Compare(int rounds, Func<Task<double>> measured, Func<Task<double>> baseline)
    {
        List<double> ours = [];
        List<double> theirs = [];
        for (var round = 0; round < rounds; round++)
        {
            // Every other round begins with the other one: neither always has the warmer caches.
            if (round % 2 == 0)
            {
                theirs.Add(await baseline());
                ours.Add(await measured());
            }
            else
            {
                ours.Add(await measured());
                theirs.Add(await baseline());
            }
        }

        return new(Spread.Of(ours), Spread.Of(theirs), Spread.Of([.. ours.Zip(theirs, (one, other) => one / other)]));
    }
}
