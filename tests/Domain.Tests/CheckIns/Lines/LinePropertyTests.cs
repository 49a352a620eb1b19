using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Lines;

namespace Reknit.Domain.Tests.CheckIns.Lines;

/// <summary>What holds of every line a child may draw.</summary>
public sealed class LinePropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(400);

    private static readonly Gen<(decimal[] Before, decimal[] After)> AnyAnswers =
        from before in Answers(StepCompared.LeastBefore, 12)
        from after in Answers(StepCompared.LeastAfter, 12)
        select (before, after);

    [Fact]
    public void Tau_is_twice_Nap_less_one() =>
        Check(AnyAnswers, x => Near(Seen(x, Better.Less).Tau, (2 * Seen(x, Better.Less).Nap) - 1));

    [Fact]
    public void Seen_the_other_way_round_everything_changes_its_sign() =>
        Check(
            AnyAnswers,
            x =>
            {
                var (less, more) = (Seen(x, Better.Less), Seen(x, Better.More));
                return Near(less.Tau, -more.Tau)
                    && Near(less.Nap, 1 - more.Nap)
                    && Near(less.TauU, -more.TauU)
                    && less.TrendBefore.S == -more.TrendBefore.S
                    && Near(less.TrendBefore.P, more.TrendBefore.P)
                    && Near(less.CorrectedTau ?? 0, -more.CorrectedTau ?? 0);
            }
        );

    [Fact]
    public void Before_and_after_changed_over_Nap_is_what_is_missing_to_one() =>
        Check(AnyAnswers, x => Near(Seen(x, Better.Less).Nap, 1 - Seen((x.After, x.Before), Better.Less).Nap));

    [Fact]
    public void All_shares_lie_between_nought_and_one_and_no_Tau_but_TauU_beyond_one() =>
        Check(
            AnyAnswers,
            x =>
            {
                var seen = Seen(x, Better.Less);
                return seen.Pnd is >= 0 and <= 1
                    && seen.Nap is >= 0 and <= 1
                    && seen.TauToShow is >= -1 and <= 1
                    && seen.TrendBefore.P is > 0 and < 1 + 1e-9;
            }
        );

    [Fact]
    public void Four_answers_never_show_a_clear_trend() => Check(Answers(1, 4), x => !Trend.Of(x).IsClear);

    [Fact]
    public void A_child_who_always_says_the_same_signals_nothing() =>
        Check(
            from band in Gen.Elements(Enum.GetValues<AgeBand>())
            from raw in Gen.Choose(0, AgeBands.Highest(band))
            from count in Gen.Choose(UsualChart.LeastBaseline, 60)
            from baseline in Gen.Choose(UsualChart.LeastBaseline, count)
            select (band, raw, count, baseline),
            x =>
            {
                var stretch = Line(x.band, [.. Enumerable.Repeat(x.raw, x.count)]);
                return UsualChart.Of(stretch, x.baseline) is UsualChart.Drawn { FirstSignal: null }
                    && LineQuestions.Of(stretch, x.baseline, Moment.Before, Better.Less).Count == 0;
            }
        );

    [Fact]
    public void One_face_that_is_one_step_worse_is_one_bad_day() =>
        Check(
            from band in Gen.Elements(Enum.GetValues<AgeBand>())
            from raw in Gen.Choose(0, AgeBands.Highest(band) - 1)
            select (band, raw),
            x =>
                LineQuestions
                    .Of(Line(x.band, [x.raw, x.raw, x.raw, x.raw, x.raw + 1, x.raw]), 4, Moment.Before, Better.Less)
                    .Count == 0
        );

    private static Gen<decimal[]> Answers(int least, int most) =>
        from count in Gen.Choose(least, most)
        from raws in Gen.ArrayOf(Gen.Choose(0, 10), count)
        select raws.Select(raw => (decimal)raw).ToArray();

    internal static Stretch Line(AgeBand band, int[] raws) =>
        new(band, [.. raws.Select((raw, i) => new LinePoint(new DateOnly(2026, 3, 2).AddDays(7 * i), band, raw))]);

    private static StepCompared.Seen Seen((decimal[] Before, decimal[] After) x, Better better) =>
        (StepCompared.Seen)StepCompared.Of(x.Before, x.After, better);

    private static bool Near(double x, double y) => Math.Abs(x - y) < 1e-9;

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(Arb.From(cases), holds).Check(Fixed);
}
