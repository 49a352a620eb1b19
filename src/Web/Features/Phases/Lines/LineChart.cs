using System.Globalization;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Lines;

namespace Reknit.Web.Features.Phases.Lines;

/// <summary>
/// Where everything stands in the drawing of one stretch, in units of its field. The days lie apart as they did; where
/// the child pointed to a face, the height is that of the face.
/// </summary>
internal sealed class LineChart
{
    public const int Width = 720;
    public const int Height = 250;

    private const int Left = 44;
    private const int Right = 16;
    private const int Top = 44;
    private const int Bottom = 34;

    /// <summary>Days shown under the drawing at most, so that they do not run into one another.</summary>
    private const int MostDays = 4;

    private readonly DateOnly _first;
    private readonly int _days;

    public LineChart(Stretch stretch, IReadOnlyList<LineMark> marks, UsualChart.Drawn? usual)
    {
        (Stretch, Usual) = (stretch, usual);
        (_first, var last) = (stretch.Points[0].On, stretch.Points[^1].On);
        _days = Math.Max(1, last.DayNumber - _first.DayNumber);
        Marks = [.. marks.Where(m => m.On >= _first && m.On <= last)];
    }

    public Stretch Stretch { get; }

    public UsualChart.Drawn? Usual { get; }

    /// <summary>Those between the first answer and the last.</summary>
    public IReadOnlyList<LineMark> Marks { get; }

    public int Highest => AgeBands.Highest(Stretch.Band);

    public static string PlotTop => Of(Top);

    public static string PlotBottom => Of(Height - Bottom);

    public static string PlotLeft => Of(Left);

    public static string PlotRight => Of(Width - Right);

    /// <summary>Steps of the scale that are written beside it.</summary>
    public IEnumerable<int> Scale => Highest < 10 ? Enumerable.Range(0, Highest + 1) : [0, 5, 10];

    /// <summary>Some of the days that have an answer, the first and the last among them.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            List<DateOnly> all = [.. Stretch.Points.Select(p => p.On).Distinct()];
            var every = Math.Max(1, (int)Math.Ceiling(all.Count / (double)MostDays));
            var last = all.Count - 1;
            return all.Where((_, i) => i == last || (i % every == 0 && last - i >= every));
        }
    }

    public string X(DateOnly on) => Of(Left + (_days == 0 ? 0 : Across(on)));

    /// <param name="on10">Between 0 and 10.</param>
    public static string Y(double on10) =>
        Of(Height - Bottom - (Math.Clamp(on10, 0, 10) / 10 * (Height - Top - Bottom)));

    public static string Y(LinePoint point) => Y((double)point.OnTen);

    public string YOfRaw(int raw) => Y((double)AgeBands.OnTen(Stretch.Band, raw));

    /// <summary>The answers as one line.</summary>
    public string Points => string.Join(" ", Stretch.Points.Select(p => $"{X(p.On)},{Y(p)}"));

    /// <summary>The moving mean, or one of its limits, as one line; empty where it is not asked for.</summary>
    public string Line(Func<ChartPoint, double> of) =>
        Usual is null ? "" : string.Join(" ", Stretch.Points.Zip(Usual.Points, (p, u) => $"{X(p.On)},{Y(of(u))}"));

    private double Across(DateOnly on) => (double)(on.DayNumber - _first.DayNumber) / _days * (Width - Left - Right);

    private static string Of(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
