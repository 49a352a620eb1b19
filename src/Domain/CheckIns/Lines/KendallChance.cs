namespace Reknit.Domain.CheckIns.Lines;

/// <summary>How often chance alone orders some answers as clearly as time did.</summary>
internal static class KendallChance
{
    /// <summary>The share of all orders of the answers whose S is at least as far from 0.</summary>
    public static double TwoSided(IReadOnlyList<decimal> answers, int s)
    {
        List<int> groups = [.. answers.GroupBy(x => x).Select(g => g.Count())];
        var chances = Falls(groups);
        // Each pair of unequal answers either rises or falls: S = pairs - 2 falls.
        var pairs = chances.Length - 1;
        return chances.Where((_, falls) => Math.Abs(pairs - (2 * falls)) >= Math.Abs(s)).Sum();
    }

    /// <summary>
    /// Chance of each number of falling pairs. Groups of equal answers are laid in one after another; each adds, apart
    /// from all others, the falls between itself and those that are there already.
    /// </summary>
    private static double[] Falls(IReadOnlyList<int> groups)
    {
        double[] all = [1];
        var there = 0;
        foreach (var group in groups)
        {
            all = Sum(all, Between(there, group));
            there += group;
        }
        return all;
    }

    /// <summary>Chance of each number of falls between two groups: Mann and Whitney's distribution, by its last answer.</summary>
    private static double[] Between(int first, int second)
    {
        var before = new double[second + 1][];
        for (var a = 0; a <= first; a++)
        {
            var now = new double[second + 1][];
            for (var b = 0; b <= second; b++)
            {
                now[b] = new double[(a * b) + 1];
                if (a == 0 || b == 0)
                {
                    now[b][0] = 1;
                    continue;
                }
                for (var falls = 0; falls <= a * b; falls++)
                {
                    now[b][falls] = ((a * Of(before[b], falls - b)) + (b * Of(now[b - 1], falls))) / (a + b);
                }
            }
            before = now;
        }
        return before[second];
    }

    private static double Of(double[] chances, int falls) => falls >= 0 && falls < chances.Length ? chances[falls] : 0;

    private static double[] Sum(double[] one, double[] other)
    {
        var sum = new double[one.Length + other.Length - 1];
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = 0; j < other.Length; j++)
            {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }
}
