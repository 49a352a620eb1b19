namespace Reknit.Domain.CheckIns.Lines;

/// <summary>A moving mean of a child's answers, and the limits within which it usually lies.</summary>
/// <param name="Smoothed">All on 0 to 10, as the limits.</param>
public sealed record ChartPoint(double Smoothed, double Lower, double Upper)
{
    public bool IsAbove => Smoothed > Upper;

    public bool IsBelow => Smoothed < Lower;
}

/// <summary>
/// What is usual for one child, as a control chart with exponential weights. For the therapist alone; made while
/// somebody looks and never kept; decision 20.
/// </summary>
public abstract record UsualChart
{
    /// <summary>Answers before any contact that the chart needs.</summary>
    public const int LeastBaseline = 4;

    private const double Weight = 0.3;
    private const double Widths = 3;

    /// <summary>The mean of ranges of two, in standard deviations of a normal distribution.</summary>
    private const double RangeOfTwo = 1.128;

    private UsualChart() { }

    public sealed record TooFewPoints(int Baseline) : UsualChart;

    /// <param name="Mean">Of the baseline, on 0 to 10; so <paramref name="Sigma"/>.</param>
    /// <param name="Points">One for each answer, those of the baseline included.</param>
    /// <param name="Baseline">How many of them are the baseline.</param>
    public sealed record Drawn(double Mean, double Sigma, IReadOnlyList<ChartPoint> Points, int Baseline) : UsualChart
    {
        /// <summary>Which answer first went beyond a limit, counted from 1; null where none did. The baseline drew the limits and signals nothing.</summary>
        public int? FirstSignal =>
            Points
                .Select((p, i) => (p, i))
                .Skip(Baseline)
                .Where(x => x.p.IsAbove || x.p.IsBelow)
                .Select(x => (int?)x.i + 1)
                .FirstOrDefault();
    }

    /// <param name="baseline">How many of the first answers were given before any contact.</param>
    public static UsualChart Of(Stretch stretch, int baseline)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        if (baseline < LeastBaseline || stretch.Points.Count < baseline)
        {
            return new TooFewPoints(Math.Min(baseline, stretch.Points.Count));
        }
        List<double> all = [.. stretch.Points.Select(p => (double)p.OnTen)];
        var usual = all.Take(baseline).ToList();
        var mean = usual.Average();
        var sigma = Math.Max(
            usual.Zip(usual.Skip(1), (x, y) => Math.Abs(y - x)).Average() / RangeOfTwo,
            LeastSigma(stretch.Band)
        );
        var points = new List<ChartPoint>();
        var smoothed = mean;
        foreach (var answer in all)
        {
            smoothed = (Weight * answer) + ((1 - Weight) * smoothed);
            var width =
                Widths * sigma * Math.Sqrt(Weight / (2 - Weight) * (1 - Math.Pow(1 - Weight, 2 * (points.Count + 1))));
            points.Add(new(smoothed, mean - width, mean + width));
        }
        return new Drawn(mean, sigma, points, baseline);
    }

    /// <summary>
    /// Half a step of the child's scale: 0.5 where the child says a number of ten, more where one face is a leap. Else
    /// one other face after four equal ones would be a signal, and one bad day is usual.
    /// </summary>
    public static double LeastSigma(AgeBand band) => 0.5 * (double)AgeBands.OnTen(band, 1);
}
