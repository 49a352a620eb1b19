using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Measured;

namespace Reknit.Domain.Tests.Phases.Measured;

/// <summary>A child's measures are compared with themselves alone, and only where a threshold is known.</summary>
public sealed class ChildsMeasuresTests
{
    private static readonly DateOnly Since = Known.Today.AddDays(-60);

    [Theory]
    [InlineData("psc17", 12, 17, MeasuredChange.NotWorse)]
    [InlineData("psc17", 12, 18, MeasuredChange.Worse)]
    [InlineData("psc17", 18, 12, MeasuredChange.NotWorse)]
    [InlineData("ypcore", 10, 17, MeasuredChange.NotWorse)]
    [InlineData("ypcore", 10, 18, MeasuredChange.Worse)]
    [InlineData("cats2", 24, 25, MeasuredChange.Worse)]
    [InlineData("cats2", 25, 40, MeasuredChange.NotWorse)]
    [InlineData("scared", 10, 40, MeasuredChange.NotKnown)]
    public void A_change_counts_by_the_forms_own_threshold(string form, int before, int after, MeasuredChange change) =>
        Assert.Equal(change, ChildsMeasures.Of([On(1, form, before, -50), On(2, form, after, -1)], Since));

    [Fact]
    public void Nothing_is_known_of_one_time_of_long_ago_or_of_two_who_answered()
    {
        Assert.Equal(MeasuredChange.NotKnown, ChildsMeasures.Of([], Since));
        Assert.Equal(MeasuredChange.NotKnown, ChildsMeasures.Of([On(1, "psc17", 12, -1)], Since));
        ScreenFact[] old = [On(1, "psc17", 12, -90), On(2, "psc17", 12, -61)];
        Assert.Equal(MeasuredChange.NotKnown, ChildsMeasures.Of(old, Since));
        ScreenFact[] two = [On(1, "psc17", 12, -50), On(2, "psc17", 20, -1) with { By = Known.Ana }];
        Assert.Equal(MeasuredChange.NotKnown, ChildsMeasures.Of(two, Since));
        var version = On(2, "psc17", 20, -1);
        version = version with { Outcome = version.Outcome with { Version = 9 } };
        Assert.Equal(MeasuredChange.NotKnown, ChildsMeasures.Of([On(1, "psc17", 12, -50), version], Since));
    }

    [Fact]
    public void Small_steps_add_up_and_the_first_time_that_is_worse_calls_for_a_hold_once()
    {
        ScreenFact[] slowly = [On(1, "psc17", 10, -50), On(2, "psc17", 14, -30), On(3, "psc17", 18, -10)];
        Assert.Equal(MeasuredChange.Worse, ChildsMeasures.Of(slowly, Since));
        Assert.Equal([3], Called(slowly));
        Assert.Equal([3], Called([.. slowly, On(4, "psc17", 19, -1)]));
        ScreenFact[] twice =
        [
            On(1, "psc17", 10, -50),
            On(2, "psc17", 17, -40),
            On(3, "psc17", 10, -30),
            On(4, "psc17", 17, -1),
        ];
        Assert.Equal([2, 4], Called(twice));
        // Points that nobody checked against their source ask at a gate, and call for no hold.
        Assert.Empty(Called([On(1, "ypcore", 10, -50), On(2, "ypcore", 30, -1)]));
        Assert.Equal([2], Called([On(1, "cats2", 20, -50), On(2, "cats2", 30, -1)]));
    }

    [Fact]
    public void What_was_worse_is_answered_by_the_same_form_taken_again()
    {
        ScreenFact[] worse = [On(1, "psc17", 10, -50), On(2, "psc17", 18, -10)];
        var hold = Placed(worse[1]);

        Assert.False(ChildsMeasures.IsRepeated(worse, hold));
        Assert.True(ChildsMeasures.IsRepeated([.. worse, On(3, "psc17", 18, -1)], hold));
        Assert.False(ChildsMeasures.IsRepeated([.. worse, On(3, "psc17", 25, -1)], hold));
        // On the day of the hold itself it may be what led to it.
        Assert.False(ChildsMeasures.IsRepeated([.. worse, On(3, "psc17", 18, -9)], hold));
        Assert.True(ChildsMeasures.IsRepeated([.. worse, On(3, "psc17", 18, -8)], hold));
    }

    [Fact]
    public void Another_form_or_another_person_does_not_answer_what_was_worse()
    {
        ScreenFact[] worse = [On(1, "psc17", 10, -50), On(2, "psc17", 18, -10)];
        ScreenFact[] other = [On(3, "scared", 10, -50), On(4, "scared", 10, -1)];
        ScreenFact[] parent =
        [
            On(5, "psc17", 12, -50) with
            {
                By = Known.Ana,
            },
            On(6, "psc17", 12, -1) with
            {
                By = Known.Ana,
            },
        ];
        var version = On(7, "psc17", 18, -1);
        version = version with { Outcome = version.Outcome with { Version = 9 } };
        var hold = Placed(worse[1]);

        Assert.False(ChildsMeasures.IsRepeated([.. worse, .. other], hold));
        Assert.False(ChildsMeasures.IsRepeated([.. worse, .. parent], hold));
        Assert.False(ChildsMeasures.IsRepeated([.. worse, version], hold));
        // Of two that were worse, one alone does not answer.
        ScreenFact[] trauma = [On(8, "cats2", 20, -50), On(9, "cats2", 30, -10)];
        ScreenFact[] both = [.. worse, .. trauma, On(10, "cats2", 30, -1)];
        Assert.False(ChildsMeasures.IsRepeated(both, Placed(worse[1], trauma[1])));
        Assert.True(ChildsMeasures.IsRepeated([.. both, On(11, "psc17", 17, -1)], Placed(worse[1], trauma[1])));
    }

    [Fact]
    public void A_hold_that_was_placed_for_no_screen_is_answered_by_one_that_was_worse()
    {
        ScreenFact[] worse = [On(1, "psc17", 10, -50), On(2, "psc17", 18, -10)];
        ScreenFact[] other = [On(3, "scared", 10, -50), On(4, "scared", 10, -1)];
        var hold = Placed();

        Assert.False(ChildsMeasures.IsRepeated([.. worse, .. other], hold));
        Assert.True(ChildsMeasures.IsRepeated([.. worse, .. other, On(5, "psc17", 18, -1)], hold));
        // Of a form without a threshold, any rise is one.
        ScreenFact[] rose = [On(6, "scared", 10, -50), On(7, "scared", 12, -10)];
        Assert.False(ChildsMeasures.IsRepeated([.. rose, On(8, "scared", 13, -1)], hold));
        Assert.True(ChildsMeasures.IsRepeated([.. rose, On(8, "scared", 12, -1)], hold));
        // Seen by a clinician and on no form: else nothing would ever end it.
        Assert.True(ChildsMeasures.IsRepeated(other, hold));
        Assert.False(ChildsMeasures.IsRepeated([], hold));
    }

    [Fact]
    public void A_child_who_was_worse_already_and_becomes_worse_again_calls_again()
    {
        ScreenFact[] again =
        [
            On(1, "psc17", 10, -50),
            On(2, "psc17", 20, -40),
            On(3, "psc17", 20, -30),
            On(4, "psc17", 34, -1),
        ];
        Assert.Equal([2], Called(again[..3]));
        Assert.Equal([2, 4], Called(again));
    }

    [Fact]
    public void A_screen_tells_of_more_where_it_is_positive_or_a_childs_measure_became_worse()
    {
        ScreenFact[] before = [On(1, "psc17", 10, -50), On(2, "scared", 10, -50)];
        var positive = On(3, "phq9", 20, -1);
        positive = positive with { Outcome = positive.Outcome with { Positive = Positive.Yes } };

        Assert.True(ScreenNews.AsksForMore(On(3, "psc17", 17, -1), before, isChild: true));
        Assert.False(ScreenNews.AsksForMore(On(3, "psc17", 15, -1), before, isChild: true));
        // Put on record late, it is held against what came before its own day.
        Assert.False(ScreenNews.AsksForMore(On(3, "psc17", 30, -60), before, isChild: true));
        Assert.True(ScreenNews.AsksForMore(On(3, "scared", 11, -1), before, isChild: true));
        Assert.False(ScreenNews.AsksForMore(On(3, "scared", 11, -1), before, isChild: false));
        Assert.True(ScreenNews.AsksForMore(positive, [], isChild: false));
        Assert.False(ScreenNews.AsksForMore(positive with { Instrument = "trauma_talk" }, [], isChild: false));
    }

    private static Hold Placed(params ScreenFact[] @for) =>
        Known.Hold with
        {
            Trigger = HoldTrigger.ChildGotWorse,
            PlacedOn = Known.Today.AddDays(-9),
            For = [.. @for.Select(s => s.Id.Value)],
        };

    private static IEnumerable<int> Called(IReadOnlyList<ScreenFact> screens) =>
        ChildsMeasures.Calls(screens).Select(s => (int)s.Id.Value.ToByteArray()[0]);

    private static ScreenFact On(int n, string form, decimal value, int days)
    {
        var on = Known.Today.AddDays(days);
        var score = new ScaleScore(Scale.Total, value, value, IsProrated: false, null, Positive.NoCut);
        var outcome = new ScreenOutcome(true, true, Positive.NoCut, null, [score], [], [], 1);
        return new(
            new(new Guid(n, 0, 0, new byte[8])),
            Known.June,
            null,
            ScreenKind.Scored,
            form,
            on,
            on.ToDateTime(new TimeOnly(9, 0)),
            outcome,
            []
        );
    }
}
