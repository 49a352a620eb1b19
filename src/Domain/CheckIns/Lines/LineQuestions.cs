namespace Reknit.Domain.CheckIns.Lines;

/// <summary>Why a line asks the therapist something.</summary>
public enum LineSign
{
    /// <summary>The moving mean left what is usual for this child, for the worse.</summary>
    WorseThanUsual,

    /// <summary>Two answers in a row lay far on the worse side of what is usual for this child.</summary>
    TwiceFarFromUsual,

    /// <summary>One answer after a session lay at the far end of the scale.</summary>
    VeryHardAfterSession,

    /// <summary>The moving mean left what is usual for this child, for the better.</summary>
    BetterThanUsual,
}

/// <summary>A question to the therapist, never to a parent or a court, and never a finding.</summary>
/// <param name="On">The day of the answer that raises it.</param>
public sealed record LineQuestion(LineSign Sign, DateOnly On)
{
    public bool IsAlert => Sign != LineSign.BetterThanUsual;

    public string Words =>
        Sign switch
        {
            LineSign.WorseThanUsual =>
                "This is harder than is usual for this child. What is new, and would a smaller step help?",
            LineSign.TwiceFarFromUsual =>
                "Twice in a row it was much harder than usual. What does the child say about it?",
            LineSign.VeryHardAfterSession =>
                "It was very hard after this session. Has somebody talked with the child since?",
            _ => "This is easier than is usual for this child. Does the child see it so too?",
        };
}

/// <summary>What a child's line asks. One bad day is usual: it asks only where more than that is seen.</summary>
public static class LineQuestions
{
    /// <summary>Answers without which nothing is usual yet.</summary>
    private const int LeastBaseline = 3;

    /// <summary>Of ten; practice standard 3.7.</summary>
    private const decimal FarFromUsual = 3;

    /// <summary>Of ten; practice standard 3.7.</summary>
    private const decimal FarEnd = 8;

    /// <param name="baseline">How many of the first answers were given before any contact.</param>
    /// <param name="moment">When this question is asked; the next day lies after the session too.</param>
    public static IReadOnlyList<LineQuestion> Of(Stretch stretch, int baseline, Moment moment, Better better)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        // Turned so that more is harder, whatever the question.
        var hard = better == Better.Less ? stretch : Turned(stretch);
        var chart = UsualChart.Of(hard, baseline) as UsualChart.Drawn;
        return
        [
            .. hard
                .Points.Select((p, i) => (p, i))
                .SelectMany(x =>
                    Signs(hard.Points, x.i, chart, baseline, moment).Select(s => new LineQuestion(s, x.p.On))
                ),
        ];
    }

    private static IEnumerable<LineSign> Signs(
        IReadOnlyList<LinePoint> points,
        int at,
        UsualChart.Drawn? chart,
        int baseline,
        Moment moment
    )
    {
        if (at >= baseline && chart?.Points[at] is { IsAbove: true })
        {
            yield return LineSign.WorseThanUsual;
        }
        if (at >= baseline && chart?.Points[at] is { IsBelow: true })
        {
            yield return LineSign.BetterThanUsual;
        }
        if (
            baseline >= LeastBaseline
            && at > baseline
            && IsFar(points, at, baseline)
            && IsFar(points, at - 1, baseline)
        )
        {
            yield return LineSign.TwiceFarFromUsual;
        }
        if (moment != Moment.Before && points[at].OnTen >= FarEnd)
        {
            yield return LineSign.VeryHardAfterSession;
        }
    }

    private static bool IsFar(IReadOnlyList<LinePoint> points, int at, int baseline) =>
        points[at].OnTen >= points.Take(baseline).Average(p => p.OnTen) + FarFromUsual;

    private static Stretch Turned(Stretch stretch) =>
        new(stretch.Band, [.. stretch.Points.Select(p => p with { Raw = AgeBands.Highest(p.Band) - p.Raw })]);
}
