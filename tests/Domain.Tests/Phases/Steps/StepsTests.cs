using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Tests.Phases.Steps;

/// <summary>The ladder, the step up, the signs for a step down, and going in on the day.</summary>
public sealed class StepsTests
{
    [Fact]
    public void The_ladder_has_every_rung_in_its_place()
    {
        Assert.Equal(Enum.GetValues<Rung>(), Ladder.Steps.Select(s => s.Rung));
        Assert.All(Ladder.Steps, s => Assert.True(s.LeastMinutes <= s.MostMinutes || s.LeastMinutes is null));
        Assert.All(Ladder.Steps, s => Assert.True(s.OpenedBy is null || Ladder.IsOpenIn(s.OpenedBy.Value, s.Rung)));
        Assert.All(
            Ladder.Steps.Where(s => s.OpenedBy > Phase.Referral),
            s => Assert.False(Ladder.IsOpenIn(s.OpenedBy!.Value - 1, s.Rung))
        );
    }

    [Fact]
    public void Time_that_an_order_grants_is_neither_opened_nor_shut_nor_asked_for()
    {
        Assert.All(Enum.GetValues<Phase>(), phase => Assert.True(Ladder.IsOpenIn(phase, Rung.TimeUnderTheOrder)));
        Assert.Equal(AssentNeed.None, Ladder.Of(Rung.TimeUnderTheOrder).Assent);
        Assert.Null(Ladder.Of(Rung.TimeUnderTheOrder).OpenedBy);
        Assert.Empty(GoInRules.Stand(Known.GoIn(Rung.TimeUnderTheOrder)));
    }

    [Fact]
    public void One_step_at_a_time_and_none_in_one_room_is_jumped_over()
    {
        Assert.Equal(Rung.OneWayMessage, Ladder.Next(Phase.IndirectContact, Rung.PhotoOrVoice, []));
        Assert.Equal(
            Rung.NotesBothWays,
            Ladder.Next(Phase.IndirectContact, Rung.PhotoOrVoice, [Rung.OneWayMessage, Rung.LetterAvailable])
        );
        Assert.Equal(Rung.SideBySide, Ladder.Next(Phase.JointSessions, Rung.QuestionsAndWishes, []));
        Assert.Equal(Rung.PlayTogether, Ladder.Next(Phase.JointSessions, Rung.SideBySide, [Rung.PlayTogether]));
        Assert.Null(Ladder.Next(Phase.Consolidation, Rung.AtTheParentsHome, []));
    }

    [Fact]
    [Covers("G5s.1", met: true), Covers("G5s.2", met: true), Covers("G5s.3", met: true), Covers("G5s.4", met: true)]
    [Covers("G5s.5", met: true), Covers("G5s.6", met: true), Covers("G5s.7", met: true), Covers("G5s.8", met: true)]
    [Covers("G5s.9", met: true), Covers("G5s.10", met: true)]
    public void After_two_steady_sessions_and_the_childs_word_a_step_up_is_near()
    {
        Tables.AssertAllMet(StepUpRules.Requirements, Known.Up);
        var before = Known.Steady with { TooMuch = true, Peak = 9 };
        Tables.AssertAllMet(
            StepUpRules.Requirements,
            Known.Up with
            {
                OnThisStep = [before, Known.Steady, Known.Steady],
            }
        );
        var faces = Known.Steady with { Band = AgeBand.FourToSix, Peak = 1, End = 0, NextDay = 0 };
        Tables.AssertAllMet(StepUpRules.Requirements, Known.Up with { OnThisStep = [faces, faces] });
    }

    [Fact]
    [Covers("G5s.1", met: false), Covers("G5s.2", met: false), Covers("G5s.3", met: false), Covers("G5s.4", met: false)]
    [Covers("G5s.5", met: false), Covers("G5s.6", met: false), Covers("G5s.7", met: false), Covers("G5s.8", met: false)]
    [Covers("G5s.9", met: false), Covers("G5s.10", met: false)]
    public void A_step_up_waits_for_each_of_them()
    {
        Waits("G5s.1", Known.Up with { OnThisStep = [Known.Steady] });
        Waits("G5s.2", After(Known.Steady with { Peak = 6 }));
        Waits("G5s.3", After(Known.Steady with { End = 4 }));
        Waits("G5s.4", After(Known.Steady with { NextDay = 5 }));
        Waits("G5s.4", After(Known.Steady with { NextDay = null }));
        Waits("G5s.4", Known.Up with { UsualNextDay = [] });
        Waits(
            "G5s.8",
            Known.Up with
            {
                OnThisStep = [.. Known.Up.OnThisStep.Select(s => s with { IsWritten = false })],
            }
        );
        Waits("G5s.5", After(Known.Steady with { SomebodyPushed = true }));
        Waits("G5s.5", After(Known.Steady with { SomebodyPushed = null }));
        Waits("G5s.6", After(Known.Steady with { Stop = StopOutcome.NotAtOnce }));
        Waits("G5s.6", After(Known.Steady with { Stop = StopOutcome.DidNotSay }));
        Waits("G5s.7", After(Known.Steady with { TooMuch = true }));
        Waits("G5s.8", After(Known.Steady with { GroundRulesNotKept = 2 }));
        Waits("G5s.8", After(Known.Steady with { RedLinesCrossed = 1 }));
        Waits("G5s.9", Known.Up with { ChildIsReadyForMore = false });
        Waits("G5s.10", Known.Up with { OwnTherapistIsHeard = false });

        static StepUpFacts After(StepSession last) => Known.Up with { OnThisStep = [Known.Steady, last] };
        static void Waits(string id, StepUpFacts f) => Tables.AssertUnmet(StepUpRules.Requirements, f, id);
    }

    /// <summary>Of a session on step 9 (play), held on 4 May.</summary>
    [Theory]
    [InlineData(Rung.PlayTogether, 1, false)]
    [InlineData(Rung.SharingStories, 4, false)]
    [InlineData(Rung.SideBySide, 4, true)]
    [InlineData(Rung.PlayTogether, 5, true)]
    public void Signs_are_answered_by_going_down_below_the_step_or_on_a_later_day(
        Rung reached,
        int steadyDay,
        bool isAnswered
    )
    {
        var last = new StepAccount(
            Rung.PlayTogether,
            new(2026, 5, 4),
            AgeBand.SevenToTen,
            null,
            null,
            null,
            null,
            TooMuch: true,
            StopOutcome.NotUsed,
            [],
            [],
            ReadyForMore: false,
            AsksToGoDown: false,
            FrozeOrFawned: false,
            0
        );

        Assert.Equal(isAnswered, StepDownSigns.AreAnswered(last, reached, new(2026, 5, steadyDay)));
    }

    [Fact]
    public void A_struck_word_counts_nowhere_and_is_no_answer_of_the_childs()
    {
        var hard = StepAccount.Unwritten(Rung.PlayTogether, new(2026, 5, 4), AgeBand.SevenToTen) with
        {
            TooMuch = true,
            SomebodyPushed = true,
            Stop = StopOutcome.NotAtOnce,
            RulesNotKept = ["R1", "R7", "R11"],
        };

        Assert.Equal(["TooMuch", "Pushed", "NotAtOnce", "R7", "R11"], HardWord.In(hard));
        Assert.All(HardWord.In(hard), word => Assert.NotNull(HardWord.Words(word)));
        Assert.Null(HardWord.Words("R1"));
        var struck = hard.Without([HardWord.Pushed, "R7"]);
        Assert.Equal(["TooMuch", "NotAtOnce", "R11"], HardWord.In(struck));
        Assert.Null(struck.SomebodyPushed);
        Assert.Equal(["R1", "R11"], struck.RulesNotKept);
        Assert.Equal(StopOutcome.DidNotSay, hard.Without([HardWord.NotAtOnce]).Stop);
        // What the child answered otherwise stays as it is.
        Assert.False((hard with { SomebodyPushed = false }).Without([HardWord.Pushed]).SomebodyPushed);
        Assert.Same(hard, hard.Without([]));
        Assert.False(struck.TakesBack(struck));
        Assert.True(struck.TakesBack(hard));
    }

    [Fact]
    public void Any_one_sign_asks_for_a_step_down()
    {
        var calm = new StepDownFacts
        {
            Sessions = [Known.Steady, Known.Steady, Known.Steady],
            ChildAsks = false,
            FrozeOrFawned = false,
            ObserversOfNewTrouble = 1,
            Settings = Known.Settings,
        };
        Assert.Empty(StepDownSigns.On(calm));
        Assert.Empty(StepDownSigns.On(calm with { Sessions = [] }));
        Asks("SD.1", calm with { ChildAsks = true });
        Asks("SD.2", After(s => s with { TooMuch = true }));
        Asks(
            "SD.3",
            calm with
            {
                Sessions = [Known.Steady with { Peak = 8 }, Known.Steady with { Peak = 9 }, Known.Steady],
            }
        );
        Asks("SD.4", After(s => s with { NextDay = 7 }));
        Asks("SD.5", After(s => s with { RedLinesCrossed = 1 }));
        Asks("SD.6", calm with { ObserversOfNewTrouble = 2 });
        Asks("SD.7", calm with { FrozeOrFawned = true });
        Asks("SD.8", After(s => s with { Stop = StopOutcome.NotAtOnce }));

        StepDownFacts After(Func<StepSession, StepSession> last) =>
            calm with
            {
                Sessions = [Known.Steady, last(Known.Steady)],
            };
        static void Asks(string id, StepDownFacts f) => Assert.Equal([id], StepDownSigns.On(f).Select(s => s.Id));
    }

    [
        Fact,
        Covers("GI.1", met: true),
        Covers("GI.2", met: true),
        Covers("GI.3", met: true),
        Covers("GI.4", met: true),
        Covers("GI.5", met: true),
        Covers("GI.6", met: true),
        Covers("GI.7", met: true),
        Covers("GI.8", met: true),
        Covers("GI.9", met: true)
    ]
    public void On_the_day_the_child_goes_in_with_a_yes_and_a_plan()
    {
        Assert.IsType<Decision.Allowed>(GoInRules.Decide(Known.GoIn(Rung.SideBySide)));
        Assert.IsType<Decision.Allowed>(GoInRules.Decide(Known.GoIn(Rung.NotesBothWays) with { Plan = null }));
        Tables.AssertAllMet(GoInRules.Requirements, Known.GoIn(Rung.SideBySide));
    }

    [Fact]
    [Covers("GI.1", met: false), Covers("GI.2", met: false), Covers("GI.3", met: false), Covers("GI.4", met: false)]
    [Covers("GI.5", met: false), Covers("GI.6", met: false), Covers("GI.7", met: false), Covers("GI.8", met: false)]
    [Covers("GI.9", met: false)]
    public void Nobody_goes_in_while_one_of_them_is_missing()
    {
        var ready = Known.GoIn(Rung.SideBySide);
        Tables.AssertUnmet(GoInRules.Requirements, ready with { ItemsNotScreened = 1 }, "GI.1");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { Plan = null }, "GI.2");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { SomebodyPushed = true }, "GI.3");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { ForceWasUsed = true }, "GI.4");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { RiskIsOpen = true }, "GI.5");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { DisclosuresWithoutDecision = 1 }, "GI.6");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { DrewBackSince = true }, "GI.7");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { ChildsPageIsOpen = true }, "GI.8");
        Tables.AssertUnmet(GoInRules.Requirements, ready with { IsAtThatPlace = false }, "GI.9");
        // A photo has no room.
        var photo = Known.GoIn(Rung.PhotoOrVoice) with
        {
            IsAtThatPlace = false,
        };
        Assert.IsType<Decision.Allowed>(GoInRules.Decide(photo));
        Assert.IsType<Decision.Refused>(GoInRules.Decide(ready with { Assent = ready.Assent with { Assent = null } }));
    }
}
