using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Lines;

namespace Reknit.Domain.Tests.CheckIns.Lines;

/// <summary>What is usual for one child, and what asks the therapist a question.</summary>
public sealed class UsualChartTests
{
    private static readonly Stretch Worked = Numbers(8, 7, 8, 9, 7, 6, 6, 5, 5, 4);

    [Fact]
    public void The_worked_chart_holds_to_the_printed_digits()
    {
        var chart = Assert.IsType<UsualChart.Drawn>(UsualChart.Of(Worked, 4));
        Assert.Equal(8, chart.Mean);
        Assert.Equal(.8865, chart.Sigma, 4);
        double[] smoothed = [8, 7.7, 7.79, 8.153, 7.8071, 7.265, 6.8855, 6.3198, 5.9239, 5.3467];
        Assert.All(smoothed.Zip(chart.Points), x => Assert.Equal(x.First, x.Second.Smoothed, 4));
        Assert.Equal(6.8866, chart.Points[6].Lower, 4);
        Assert.Equal(7, chart.FirstSignal);
    }

    [Fact]
    public void With_fewer_than_four_answers_nothing_is_usual_yet()
    {
        Assert.Equal(new UsualChart.TooFewPoints(3), UsualChart.Of(Worked, 3));
        Assert.Equal(new UsualChart.TooFewPoints(3), UsualChart.Of(Numbers(1, 2, 3), 4));
    }

    [Theory]
    [InlineData(AgeBand.FourToSix, 2.5)]
    [InlineData(AgeBand.SevenToTen, 1.25)]
    [InlineData(AgeBand.ElevenToThirteen, .5)]
    [InlineData(AgeBand.FourteenAndOver, .5)]
    public void The_least_width_is_half_a_step_of_the_childs_scale(AgeBand band, double onTen)
    {
        var chart = Assert.IsType<UsualChart.Drawn>(UsualChart.Of(LinePropertyTests.Line(band, [1, 1, 1, 1]), 4));
        Assert.Equal(onTen, chart.Sigma);
    }

    [Fact]
    public void A_line_that_leaves_what_is_usual_asks_a_question_either_way()
    {
        var eased = LineQuestions.Of(Worked, 4, Moment.Before, Better.Less);
        Assert.All(eased, q => Assert.Equal(LineSign.BetterThanUsual, q.Sign));
        Assert.All(eased, q => Assert.False(q.IsAlert));
        Assert.Equal(Worked.Points[6].On, eased[0].On);
        var lessSafe = LineQuestions.Of(Worked, 4, Moment.Before, Better.More);
        Assert.Contains(lessSafe, q => q.Sign == LineSign.WorseThanUsual && q.On == Worked.Points[6].On);
        Assert.All(lessSafe, q => Assert.True(q.IsAlert));
        Assert.All(lessSafe, q => Assert.EndsWith("?", q.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void One_bad_day_is_usual_and_two_in_a_row_ask()
    {
        Assert.Empty(LineQuestions.Of(Numbers(2, 4, 2, 4, 6, 3, 6), 4, Moment.Before, Better.Less));
        var twice = LineQuestions.Of(Numbers(2, 4, 2, 4, 6, 6), 4, Moment.Before, Better.Less);
        Assert.Equal([LineSign.TwiceFarFromUsual], twice.Select(q => q.Sign));
        Assert.Equal(new DateOnly(2026, 3, 2).AddDays(35), twice[0].On);
    }

    [Theory]
    [InlineData(AgeBand.FourToSix, 2, 1)]
    [InlineData(AgeBand.SevenToTen, 4, 3)]
    [InlineData(AgeBand.FourteenAndOver, 8, 7)]
    public void The_far_end_after_a_session_asks_at_once_in_every_band(AgeBand band, int far, int near)
    {
        var line = LinePropertyTests.Line(band, [far]);
        Assert.Equal([LineSign.VeryHardAfterSession], Signs(line, Moment.After));
        Assert.Equal([LineSign.VeryHardAfterSession], Signs(line, Moment.NextDay));
        Assert.Empty(Signs(line, Moment.Before));
        Assert.Empty(Signs(LinePropertyTests.Line(band, [near]), Moment.After));
        var safe = LinePropertyTests.Line(band, [AgeBands.Highest(band) - far]);
        Assert.Single(LineQuestions.Of(safe, 0, Moment.After, Better.More));
    }

    private static IEnumerable<LineSign> Signs(Stretch stretch, Moment moment) =>
        LineQuestions.Of(stretch, 0, moment, Better.Less).Select(q => q.Sign);

    private static Stretch Numbers(params int[] raws) => LinePropertyTests.Line(AgeBand.ElevenToThirteen, raws);
}
