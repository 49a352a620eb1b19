namespace Reknit.Domain.CheckIns.Lines;

/// <summary>Whether a child's answers moved by themselves before a step: Kendall's S, and the line of Theil and Sen.</summary>
/// <param name="S">Pairs that rose with time less pairs that fell.</param>
/// <param name="P">
/// Two-sided and exact at every length: the share of all orders of these same answers, equal ones included, whose S
/// lies at least as far from 0. No normal approximation is made.
/// </param>
/// <param name="Rise">With <paramref name="Run"/> the median slope, kept as a fraction so that ties stay ties.</param>
public sealed record Trend(int S, double P, decimal Rise, decimal Run)
{
    /// <summary>Tarlow (2017) corrects where a trend is this unlikely by chance; four answers can never show one.</summary>
    public const double ClearBelow = 0.05;

    public bool IsClear => P < ClearBelow;

    public static Trend Of(IReadOnlyList<decimal> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        var pairs = Enumerable
            .Range(0, inOrder.Count)
            .SelectMany(i =>
                Enumerable.Range(i + 1, inOrder.Count - i - 1).Select(j => (Rise: inOrder[j] - inOrder[i], Run: j - i))
            )
            .ToList();
        var s = pairs.Sum(p => Math.Sign(p.Rise));
        var (rise, run) = Median(pairs);
        return new(s, KendallChance.TwoSided(inOrder, s), rise, run);
    }

    /// <summary>What is left of answers without the trend, all times <see cref="Run"/>: their order is what counts.</summary>
    /// <param name="from">At which place in time the first of them stands.</param>
    public IReadOnlyList<decimal> Without(IReadOnlyList<decimal> answers, int from) =>
        [.. answers.Select((x, i) => (Run * x) - (Rise * (from + i)))];

    private static (decimal Rise, decimal Run) Median(List<(decimal Rise, int Run)> slopes)
    {
        if (slopes.Count == 0)
        {
            return (0, 1);
        }
        // Compared crosswise: a division would part equal slopes.
        slopes.Sort((x, y) => (x.Rise * y.Run).CompareTo(y.Rise * x.Run));
        var (low, high) = (slopes[(slopes.Count - 1) / 2], slopes[slopes.Count / 2]);
        return ((low.Rise * high.Run) + (high.Rise * low.Run), 2 * low.Run * high.Run);
    }
}
