using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Lines;

namespace Reknit.Domain.Tests.CheckIns.Lines;

/// <summary>A child's own answers before and after a step, against worked examples.</summary>
public sealed class StepComparedTests
{
    private static readonly decimal[] Rising = [20, 20, 26, 25, 22, 23];
    private static readonly decimal[] RisenTo = [28, 25, 24, 27, 30, 30, 29];
    private static readonly decimal[] High = [7, 8, 7, 8];
    private static readonly decimal[] Mixed = [3, 8, 5, 6];

    [Fact]
    public void The_worked_examples_hold_to_the_printed_digits()
    {
        Says(Seen(Rising, RisenTo, Better.More), pnd: .7143, nap: .9167, tau: .8333, tauU: .7381, s: 4);
        Says(Seen(High, [6, 6, 5, 5, 4, 4], Better.Less), pnd: 1, nap: 1, tau: 1, tauU: 1.0833, s: -2);
        Says(Seen(Mixed, [6, 5, 4, 6, 3, 2], Better.Less), pnd: .1667, nap: .6667, tau: .3333, tauU: .4167, s: -2);
    }

    [Fact]
    public void Five_answers_before_a_step_are_a_good_footing_and_fewer_than_three_are_too_few()
    {
        Assert.True(Seen(Rising, RisenTo, Better.More).IsOnGoodFooting);
        Assert.False(Seen(High, RisenTo, Better.More).IsOnGoodFooting);
        Assert.Equal(new StepCompared.TooFewPoints(2, 3), StepCompared.Of([1, 2], [1, 2, 3], Better.Less));
        Assert.Equal(new StepCompared.TooFewPoints(3, 2), StepCompared.Of([1, 2, 3], [1, 2], Better.Less));
        Assert.IsType<StepCompared.Seen>(StepCompared.Of([1, 2, 3], [1, 2, 3], Better.Less));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, 3, 1.0 / 3)]
    [InlineData(new[] { 1, 2, 3, 4 }, 6, 1.0 / 12)]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, 10, 1.0 / 60)]
    [InlineData(new[] { 5, 4, 3, 1, 2 }, -8, 10.0 / 120)]
    [InlineData(new[] { 1, 1, 2 }, 2, 2.0 / 3)]
    [InlineData(new[] { 4, 4, 4, 4 }, 0, 1.0)]
    public void The_chance_of_a_trend_is_counted_exactly_with_ties(int[] answers, int s, double p)
    {
        var trend = Trend.Of([.. answers.Select(x => (decimal)x)]);
        Assert.Equal(s, trend.S);
        Assert.Equal(p, trend.P, 12);
    }

    /// <summary>Every order of six answers with ties, counted one by one.</summary>
    [Fact]
    public void The_chance_agrees_with_counting_every_order()
    {
        decimal[] answers = [2, 5, 5, 7, 7, 7];
        var orders = Orders(answers).Select(o => Math.Abs(Trend.Of(o).S)).ToList();
        Assert.Equal(720, orders.Count);
        var s = Trend.Of(answers).S;
        Assert.Equal(orders.Count(x => x >= s) / 720.0, Trend.Of(answers).P, 12);
    }

    [Fact]
    public void A_clear_trend_before_a_step_is_taken_out_of_what_came_after_it()
    {
        var byItself = Seen([9, 8, 7, 6, 5], [4, 3, 2, 1], Better.Less);
        Assert.True(byItself.TrendBefore.IsClear);
        Assert.Equal(1, byItself.Tau);
        Assert.Equal(0, byItself.CorrectedTau);
        Assert.Equal(0, byItself.TauToShow);
        var faster = Seen([9, 8, 8, 7, 6], [3, 2, 1], Better.Less);
        Assert.Equal(1, faster.CorrectedTau);
        Assert.Null(Seen(High, [6, 6, 5], Better.Less).CorrectedTau);
    }

    [Fact]
    public void A_line_without_its_trend_keeps_equal_answers_equal()
    {
        // A slope of one third: no decimal holds it, and no tie may break on it.
        var trend = Trend.Of([0, 0, 1, 1, 1, 2, 2, 2, 3]);
        Assert.Equal(1m / 3, trend.Rise / trend.Run, 12);
        var left = trend.Without([0, 1, 2], 0).Concat(trend.Without([1], 3)).ToList();
        Assert.Equal(left[0], left[3]);
    }

    [Fact]
    public void Words_for_the_size_follow_the_convention_and_name_the_wrong_way()
    {
        Assert.Equal(StepDifference.Medium, Seen(Rising, RisenTo, Better.More).Difference);
        Assert.Equal(BeyondBest.Much, Seen(Rising, RisenTo, Better.More).Beyond);
        Assert.Equal(StepDifference.OtherWay, Seen(Rising, RisenTo, Better.Less).Difference);
        Assert.Equal(BeyondBest.Little, Seen(Mixed, [6, 5, 4, 6, 3, 2], Better.Less).Beyond);
        Assert.Equal(StepDifference.Weak, Seen([1, 2, 3], [1, 2, 3], Better.Less).Difference);
        Assert.Equal(StepDifference.Strong, Seen(High, [1, 1, 1], Better.Less).Difference);
        Assert.Equal(BeyondBest.NearlyAll, Seen(High, [1, 1, 1], Better.Less).Beyond);
    }

    [Fact]
    public void A_change_of_band_begins_a_new_stretch_and_leaves_its_answers_behind()
    {
        var day = new DateOnly(2026, 3, 2);
        LinePoint Said(int days, AgeBand band, int raw) => new(day.AddDays(days), band, raw);
        var stretches = Stretch.Of([
            Said(-3, AgeBand.FourToSix, 2),
            Said(-2, AgeBand.FourToSix, 1),
            Said(-1, AgeBand.SevenToTen, 2),
            Said(0, AgeBand.SevenToTen, 1),
            Said(1, AgeBand.SevenToTen, 0),
            Said(2, AgeBand.SevenToTen, 0),
        ]);
        Assert.Equal([AgeBand.FourToSix, AgeBand.SevenToTen], stretches.Select(s => s.Band));
        Assert.Equal([10m, 5m], stretches[0].Points.Select(p => p.OnTen));
        Assert.All(stretches, s => Assert.True(s.IsApproximate));
        Assert.Equal(new StepCompared.TooFewPoints(1, 3), StepCompared.Of(stretches[1], day, Better.Less));
        Assert.Empty(Stretch.Of([]));
    }

    private static StepCompared.Seen Seen(decimal[] before, decimal[] after, Better better) =>
        Assert.IsType<StepCompared.Seen>(StepCompared.Of(before, after, better));

    private static void Says(StepCompared.Seen seen, double pnd, double nap, double tau, double tauU, int s)
    {
        Assert.Equal(pnd, seen.Pnd, 4);
        Assert.Equal(nap, seen.Nap, 4);
        Assert.Equal(tau, seen.Tau, 4);
        Assert.Equal(tauU, seen.TauU, 4);
        Assert.Equal(s, seen.TrendBefore.S);
    }

    private static IEnumerable<decimal[]> Orders(decimal[] rest) =>
        rest.Length == 0
            ?
            [
                [],
            ]
            : rest.SelectMany((x, i) => Orders([.. rest[..i], .. rest[(i + 1)..]]).Select(o => (decimal[])[x, .. o]));
}
