using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns.Answers;

/// <summary>What a child answered, and what the gates read of it.</summary>
public sealed class CheckInTests
{
    [Fact]
    public void Not_knowing_and_skipping_are_answers_to_everything_and_numbers_keep_to_the_scale()
    {
        Assert.All(
            QuestionPool.All,
            q =>
            {
                Assert.True(new Said.DoesNotKnow().Fits(q));
                Assert.True(new Said.Skipped().Fits(q));
                Assert.Equal(q.IsOnScale, new Said.OnScale(AgeBands.Highest(q.Band)).Fits(q));
                Assert.False(new Said.OnScale(AgeBands.Highest(q.Band) + 1).Fits(q));
                Assert.False(new Said.OnScale(-1).Fits(q));
                Assert.False(new Said.Chose("maybe").Fits(q));
                Assert.All(q.Options, o => Assert.True(new Said.Chose(o.Key).Fits(q)));
                Assert.Equal(q.IsFree, new Said.InWords("It was loud.").Fits(q));
                Assert.False(new Said.InWords(new string('a', 2001)).Fits(q));
                Assert.Equal(q.IsFree, new Said.Drew("10,20 30,40;5,5").Fits(q));
                Assert.False(new Said.Drew("10,20 <b>").Fits(q));
                Assert.Equal(q.IsFree, new Said.Drew("10,20", "My dog.").Fits(q));
                Assert.False(new Said.Drew("10,20", new string('a', 2001)).Fits(q));
            }
        );
    }

    [Fact]
    public void The_last_answer_counts_and_what_was_not_answered_stays_open()
    {
        var after = After(AgeBand.SevenToTen);
        Assert.Equal(4, after.Open.Count());
        var safe = Of(after, Topic.FeltSafe);
        var said = after.With(new(safe, new Said.OnScale(1))).With(new(safe, new Said.OnScale(3)));
        Assert.Equal(3, said.Raw(Topic.FeltSafe));
        Assert.Equal(7.5m, said.OnTen(Topic.FeltSafe));
        Assert.Equal(3, said.Open.Count());
        Assert.Null(said.With(new(safe, new Said.DoesNotKnow())).Raw(Topic.FeltSafe));
        Assert.Null(after.OnTen(Topic.HowNow));
    }

    [Fact]
    public void A_danger_is_seen_while_the_check_in_is_not_finished()
    {
        var after = After(AgeBand.FourToSix) with { IsFinished = false };
        Assert.Empty(after.Dangers);
        var said = Chose(Chose(after, Topic.SomethingWrong, "somebody-hurts-me"), Topic.Pushed, "yes");
        Assert.Equal([Danger.HurtByAnother, Danger.Pushed], said.Dangers);
        Assert.Empty(Chose(after, Topic.Pushed, "no").Dangers);
    }

    [Fact]
    public void The_gates_read_what_was_said_and_take_silence_for_nothing()
    {
        Assert.Equal(
            new SessionSaid(null, null, null, null, null, null, null, StopSaid.DidNotSay, null, false, false),
            SessionSaid.Of([After(AgeBand.FourToSix)])
        );
        var before = Scale(Empty(AgeBand.SevenToTen, Moment.Before), Topic.Worry, 2);
        var after = Scale(Scale(After(AgeBand.SevenToTen), Topic.HowNow, 1), Topic.MostWorried, 3);
        after = Scale(Scale(after, Topic.FeltSafe, 4), Topic.HadASay, 4);
        after = Chose(Chose(Chose(after, Topic.Stopped, "at-once"), Topic.Pushed, "no"), Topic.NextTime, "more");
        var nextDay = Scale(Empty(AgeBand.SevenToTen, Moment.NextDay), Topic.Worry, 0);
        Assert.Equal(
            new SessionSaid(2, 3, 1, 0, 4, 4, false, StopSaid.AtOnce, true, false, false),
            SessionSaid.Of([before, after, nextDay])
        );
    }

    [Fact]
    public void One_yes_to_having_been_pushed_stands_whatever_is_said_afterwards()
    {
        var pushed = Chose(After(AgeBand.FourteenAndOver), Topic.Pushed, "yes");
        var later = Chose(After(AgeBand.FourteenAndOver), Topic.Pushed, "no");
        Assert.True(SessionSaid.Of([pushed, later]).SomebodyPushed);
        Assert.False(SessionSaid.Of([later]).SomebodyPushed);
        var skipped = later.With(new(Of(later, Topic.Pushed), new Said.Skipped()));
        Assert.Null(SessionSaid.Of([skipped]).SomebodyPushed);
    }

    [Fact]
    public void A_child_who_wants_to_stop_says_that_it_was_too_much()
    {
        var stop = SessionSaid.Of([Chose(After(AgeBand.SevenToTen), Topic.NextTime, "stop")]);
        Assert.True(stop.TooMuch);
        Assert.True(stop.AsksToGoDown);
        var less = SessionSaid.Of([Chose(After(AgeBand.SevenToTen), Topic.NextTime, "less")]);
        Assert.False(less.TooMuch);
        Assert.True(less.AsksToGoDown);
    }

    [Theory]
    [InlineData(AgeBand.FourToSix, 2)]
    [InlineData(AgeBand.SevenToTen, 4)]
    [InlineData(AgeBand.FourteenAndOver, 8)]
    public void Safe_and_with_a_say_is_counted_from_the_last_backwards(AgeBand band, int enough)
    {
        var safe = Scale(Scale(After(band), Topic.FeltSafe, enough), Topic.HadASay, enough);
        var unsafeOne = Scale(safe, Topic.FeltSafe, enough - 1);
        var nextDay = Empty(band, Moment.NextDay);
        Assert.Equal(2, SessionSaid.SafeInARow([safe, unsafeOne, safe, nextDay, safe]));
        Assert.Equal(0, SessionSaid.SafeInARow([safe, After(band)]));
        // One that did not ask whether the child had a say is passed over.
        var onlySafe = Scale(After(band), Topic.FeltSafe, enough);
        Assert.Equal(2, SessionSaid.SafeInARow([safe, onlySafe, safe]));
    }

    [Fact]
    public void A_line_holds_one_topic_at_one_moment_and_leaves_gaps_out()
    {
        var day = Scale(After(AgeBand.SevenToTen), Topic.HowNow, 2);
        var line = CheckIn.Line([day, After(AgeBand.SevenToTen), day], Topic.HowNow, Moment.After).ToList();
        Assert.Equal([5m, 5m], line.Select(p => p.OnTen));
        Assert.Empty(CheckIn.Line([day], Topic.HowNow, Moment.NextDay));
    }

    internal static CheckIn After(AgeBand band) => Empty(band, Moment.After);

    internal static CheckIn Empty(AgeBand band, Moment moment) =>
        new(
            Known.June,
            band,
            moment,
            Known.Today,
            AssentTaker.Therapist,
            AssentSurface.PracticeDevice,
            WasAlone: true,
            ChosenQuestionsRules.Usual(band, moment),
            [],
            IsFinished: true
        );

    internal static CheckIn Scale(CheckIn checkIn, Topic topic, int raw) =>
        checkIn.With(new(Of(checkIn, topic), new Said.OnScale(raw)));

    internal static CheckIn Chose(CheckIn checkIn, Topic topic, string option) =>
        checkIn.With(new(Of(checkIn, topic), new Said.Chose(option)));

    private static Question Of(CheckIn checkIn, Topic topic) =>
        QuestionPool.All.Single(q => q.Topic == topic && q.Band == checkIn.Band && q.Moment == checkIn.Moment);
}
