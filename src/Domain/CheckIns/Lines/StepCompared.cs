namespace Reknit.Domain.CheckIns.Lines;

/// <summary>How strongly the answers after a step differ from those before it; conventional words, not thresholds.</summary>
public enum StepDifference
{
    /// <summary>As far as a medium difference, and the wrong way.</summary>
    OtherWay,
    Weak,
    Medium,
    Strong,
}

/// <summary>How much lies beyond the best answer before the step; fragile where one answer before it was extreme.</summary>
public enum BeyondBest
{
    Little,
    Questionable,
    Much,
    NearlyAll,
}

/// <summary>
/// One child's own answers before and after one step. For the therapist alone, where the practice has turned it on;
/// made while somebody looks and never kept; decision 20.
/// </summary>
public abstract record StepCompared
{
    /// <summary>Fewer before the step say too little.</summary>
    public const int LeastBefore = 3;

    /// <summary>From here on the answers before the step are a footing rather than a hint.</summary>
    public const int GoodBefore = 5;

    public const int LeastAfter = 3;

    private StepCompared() { }

    public sealed record TooFewPoints(int Before, int After) : StepCompared;

    /// <param name="Pnd">Share of the answers after the step that are better than the best one before it.</param>
    /// <param name="Nap">Share of all pairs in which the later answer is better; ties count half.</param>
    /// <param name="Tau">Better pairs less worse pairs, of all pairs; 2 Nap - 1.</param>
    /// <param name="TauU">Tau less the trend before the step; can exceed 1 and corrects weakly.</param>
    /// <param name="TrendBefore">Of the answers before the step.</param>
    /// <param name="CorrectedTau">Tau of what is left without the trend; null where there was no clear trend.</param>
    /// <param name="IsOnGoodFooting">Five answers or more before the step.</param>
    public sealed record Seen(
        double Pnd,
        double Nap,
        double Tau,
        double TauU,
        Trend TrendBefore,
        double? CorrectedTau,
        bool IsOnGoodFooting
    ) : StepCompared
    {
        /// <summary>The one to show: corrected where the answers had a clear trend before the step.</summary>
        public double TauToShow => CorrectedTau ?? Tau;

        public StepDifference Difference =>
            Nap switch
            {
                >= 0.93 => StepDifference.Strong,
                >= 0.66 => StepDifference.Medium,
                > 0.34 => StepDifference.Weak,
                _ => StepDifference.OtherWay,
            };

        public BeyondBest Beyond =>
            Pnd switch
            {
                > 0.90 => BeyondBest.NearlyAll,
                >= 0.70 => BeyondBest.Much,
                >= 0.50 => BeyondBest.Questionable,
                _ => BeyondBest.Little,
            };
    }

    /// <summary>A step taken on a day; an answer of that very day already lies after it.</summary>
    public static StepCompared Of(Stretch stretch, DateOnly takenOn, Better better)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        var after = stretch.Points.ToLookup(p => p.On >= takenOn, p => p.OnTen);
        return Of([.. after[false]], [.. after[true]], better);
    }

    /// <param name="before">The earliest first; so <paramref name="after"/>.</param>
    public static StepCompared Of(IReadOnlyList<decimal> before, IReadOnlyList<decimal> after, Better better)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count < LeastBefore || after.Count < LeastAfter)
        {
            return new TooFewPoints(before.Count, after.Count);
        }
        // Turned so that more is better, whatever the question.
        List<decimal> a = [.. before.Select(x => better == Better.More ? x : -x)];
        List<decimal> b = [.. after.Select(x => better == Better.More ? x : -x)];
        double pairs = a.Count * b.Count;
        var gained = Gained(a, b);
        var ties = a.Sum(x => b.Count(y => y == x));
        var trend = Trend.Of(a);
        return new Seen(
            b.Count(y => y > a.Max()) / (double)b.Count,
            (((pairs - ties + gained) / 2) + (0.5 * ties)) / pairs,
            gained / pairs,
            (gained - trend.S) / pairs,
            trend,
            trend.IsClear ? Gained(trend.Without(a, 0), trend.Without(b, a.Count)) / pairs : null,
            a.Count >= GoodBefore
        );
    }

    /// <summary>Pairs that became better less pairs that became worse.</summary>
    private static int Gained(IEnumerable<decimal> before, IReadOnlyList<decimal> after) =>
        before.Sum(x => after.Sum(y => Math.Sign(y - x)));
}
