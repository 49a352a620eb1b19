using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Lines;
using static Reknit.Domain.Tests.CheckIns.Answers.CheckInTests;

namespace Reknit.Domain.Tests.CheckIns.Lines;

/// <summary>The lines of a child, one for each question on a scale.</summary>
public sealed class AskedLineTests
{
    [Fact]
    public void A_line_holds_one_question_at_one_moment_and_a_new_band_begins_a_new_stretch()
    {
        var before = Scale(Empty(AgeBand.FourToSix, Moment.Before), Topic.Worry, 2);
        var older = Scale(Empty(AgeBand.SevenToTen, Moment.Before), Topic.Worry, 1);
        var nextDay = Scale(Empty(AgeBand.SevenToTen, Moment.NextDay), Topic.Worry, 3);

        var lines = AskedLine.Of([before, before, older, nextDay, After(AgeBand.SevenToTen)]);

        Assert.Equal(
            [(Moment.Before, Topic.Worry), (Moment.NextDay, Topic.Worry)],
            lines.Select(l => (l.Moment, l.Topic))
        );
        Assert.Equal([2, 1], lines[0].Stretches.Select(s => s.Points.Count));
        Assert.Equal([AgeBand.FourToSix, AgeBand.SevenToTen], lines[0].Stretches.Select(s => s.Band));
        Assert.Empty(AskedLine.Of([]));
    }

    [Fact]
    public void Less_worry_and_more_safety_is_easier_for_every_question_on_a_scale()
    {
        Topic[] worse = [Topic.Feel, Topic.Worry, Topic.HowNow, Topic.MostWorried];
        Topic[] easier = [Topic.FeltSafe, Topic.HadASay, Topic.Listened, Topic.Sleep, Topic.Body];

        Assert.All(worse, t => Assert.Equal(Better.Less, AskedLine.BetterOf(t)));
        Assert.All(easier, t => Assert.Equal(Better.More, AskedLine.BetterOf(t)));
        Assert.Equivalent(
            worse.Concat(easier),
            QuestionPool.All.Where(q => q.IsOnScale).Select(q => q.Topic).Distinct(),
            strict: true
        );
    }
}
