using Reknit.Domain.CheckIns;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.CheckIns;

/// <summary>The child's own yes, asked alone, fresh, for this step.</summary>
public sealed class AssentRulesTests
{
    private static readonly AssentFacts OneRoom = Known.Asked(Rung.SideBySide);
    private static readonly AssentFacts Indirect = Known.Asked(Rung.NotesBothWays);
    private static readonly Assent Yes = Known.Yes(Rung.SideBySide);

    [Fact]
    [Covers("AS.1", met: true), Covers("AS.2", met: true), Covers("AS.3", met: true), Covers("AS.4", met: true)]
    [Covers("AS.5", met: true), Covers("AS.6", met: true), Covers("AS.7", met: true), Covers("AS.8", met: true)]
    public void A_fresh_yes_asked_alone_opens_the_step()
    {
        Tables.AssertAllMet(AssentRules.Requirements, OneRoom);
        Assert.True(AssentRules.IsValid(With(Yes with { Answer = AssentAnswer.OkToTryALittle })));
        Assert.True(AssentRules.IsValid(With(Yes with { Place = " The Blue Room here " })));
    }

    [Fact, Covers("AS.1", met: false)]
    public void A_yes_is_for_one_step_one_adult_and_one_place()
    {
        Tables.AssertUnmet(AssentRules.Requirements, OneRoom with { Step = Rung.PlayTogether }, "AS.1");
        Tables.AssertUnmet(AssentRules.Requirements, OneRoom with { Adult = Known.Ana }, "AS.1");
        Tables.AssertUnmet(AssentRules.Requirements, OneRoom with { Child = Known.Ana }, "AS.1");
        Tables.AssertUnmet(AssentRules.Requirements, OneRoom with { Place = "the park" }, "AS.1");
        Assert.False(AssentRules.IsValid(OneRoom with { Assent = null }));
    }

    [Theory, Covers("AS.2", met: false)]
    [InlineData(AssentAnswer.NotAsked)]
    [InlineData(AssentAnswer.NotSure)]
    [InlineData(AssentAnswer.NotToday)]
    [InlineData(AssentAnswer.No)]
    [InlineData(AssentAnswer.Withdrawn)]
    [InlineData(AssentAnswer.DidNotComeInNotAsked)]
    public void Nothing_but_a_yes_or_a_little_opens_a_step(AssentAnswer answer) =>
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { Answer = answer }), "AS.2");

    [Fact, Covers("AS.3", met: false)]
    public void A_step_in_one_room_asks_for_the_same_day_whatever_the_setting_says()
    {
        var yesterday = With(Yes with { AskedOn = Known.Today.AddDays(-1) });
        Tables.AssertUnmet(AssentRules.Requirements, yesterday, "AS.3");
        Assert.True(AssentRules.IsValid(yesterday with { IsGoingIn = false }));
        Assert.False(AssentRules.IsValid(With(Yes with { AskedOn = Known.Today.AddDays(1) })));
    }

    [Theory]
    [InlineData(7, 7, true)]
    [InlineData(8, 7, false)]
    [InlineData(8, 30, false)]
    [InlineData(3, 2, false)]
    public void Indirect_contact_asks_for_a_yes_a_week_old_at_most(int daysOld, int setting, bool isValid)
    {
        var assent = Known.Yes(Rung.NotesBothWays) with { AskedOn = Known.Today.AddDays(-daysOld) };
        Assert.Equal(isValid, AssentRules.IsValid(Indirect with { Assent = assent, DaysFresh = setting }));
    }

    [Fact, Covers("AS.4", met: false)]
    public void A_yes_before_a_parent_or_from_a_parent_opens_nothing()
    {
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { WasAlone = false }), "AS.4");
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { TakenBy = AssentTaker.Family }), "AS.4");
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { TakenBy = AssentTaker.FrontDesk }), "AS.4");
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { TakenOn = AssentSurface.ParentsDevice }), "AS.4");
    }

    [Fact, Covers("AS.5", met: false), Covers("AS.6", met: false)]
    public void A_yes_taken_back_or_a_frozen_child_is_no_yes()
    {
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { WithdrawnOn = Known.Today }), "AS.5");
        Tables.AssertUnmet(AssentRules.Requirements, With(Yes with { FrozeOrFawned = true }), "AS.6");
    }

    [Theory, Covers("AS.7", met: false)]
    [InlineData(WantedByOthers.NotAsked)]
    [InlineData(WantedByOthers.Yes)]
    [InlineData(WantedByOthers.NotSure)]
    public void Before_the_first_step_in_one_room_the_child_is_asked_whether_somebody_wants_a_yes(WantedByOthers said)
    {
        var facts = With(Yes with { WantedByOthers = said });
        Tables.AssertUnmet(AssentRules.Requirements, facts, "AS.7");
        Assert.True(AssentRules.IsValid(facts with { IsFirstInOneRoom = false }));
    }

    [Fact, Covers("AS.8", met: false)]
    public void After_a_hold_only_a_new_yes_counts() =>
        Tables.AssertUnmet(AssentRules.Requirements, OneRoom with { AskedAgainFrom = Known.Today.AddDays(1) }, "AS.8");

    [Fact]
    public void Steps_without_the_other_parent_and_time_under_an_order_need_no_yes()
    {
        Rung[] free = [Rung.TalkAboutThem, Rung.QuestionsAndWishes, Rung.TimeUnderTheOrder];
        Assert.All(free, rung => Assert.True(AssentRules.IsValid(OneRoom with { Assent = null, Step = rung })));
        Assert.All(
            Enum.GetValues<Rung>().Except(free),
            rung => Assert.False(AssentRules.IsValid(OneRoom with { Assent = null, Step = rung }))
        );
    }

    [Fact]
    public void A_no_to_an_adult_after_a_yes_counts_wherever_it_was_said()
    {
        var elsewhere = Yes with { Place = "the park", Step = Rung.AccompaniedOuting, Answer = AssentAnswer.No };
        Assert.Equal(Yes, AssentHistory.Latest([elsewhere, Yes], Yes.Step, Yes.Adult, Yes.Place));
        Assert.Equal(elsewhere, AssentHistory.Latest([Yes, elsewhere], Yes.Step, Yes.Adult, Yes.Place));
        Assert.Equal(1, AssentHistory.NoesTo([Yes, elsewhere], Known.Tobin));
        Assert.Equal(0, AssentHistory.NoesTo([Yes, elsewhere], Known.Ana));
        Assert.Equal(Known.Today, AssentHistory.LastNoTo([Yes, elsewhere], Known.Tobin));
    }

    [Fact]
    public void Not_coming_in_says_nothing_of_what_the_child_wants()
    {
        var absent = Yes with { Answer = AssentAnswer.DidNotComeInNotAsked };
        Assert.False(absent.IsNo);
        Assert.Equal(Yes, AssentHistory.Latest([Yes, absent], Yes.Step, Yes.Adult, Yes.Place));
        Assert.Equal(0, AssentHistory.AskedWithoutYes([absent], Yes.Adult, Known.Today, 60));
    }

    [Fact]
    public void Only_asking_without_a_yes_wears_a_child_down()
    {
        var weekly = Enumerable.Range(0, 10).Select(week => Yes with { AskedOn = Known.Today.AddDays(-7 * week) });
        Assert.Equal(0, Asked([.. weekly]));
        Assert.Equal(1, Asked([.. weekly, Yes with { Answer = AssentAnswer.NotSure }]));
        Assert.Equal(1, Asked(Yes with { WithdrawnOn = Known.Today }));
        Assert.Equal(1, Asked(Yes with { FrozeOrFawned = true }));
        Assert.Equal(1, Asked(Yes with { WasAskedTooSoon = true }));
        var no = Yes with { Answer = AssentAnswer.No, Place = "the park" };
        Assert.Equal(2, Asked(no, no with { Answer = AssentAnswer.NotToday }));
        // To one adult, whatever the step: there is no fresh count for the next one.
        Assert.Equal(2, Asked(no, no with { Step = Rung.AccompaniedOuting }));
        Assert.Equal(0, Asked(no with { Adult = Known.Ana }));
        Assert.Equal(0, Asked(no with { AskedOn = Known.Today.AddDays(-60) }));

        static int Asked(params IReadOnlyList<Assent> answers) =>
            AssentHistory.AskedWithoutYes(answers, Yes.Adult, Known.Today, 60);
    }

    internal static AssentFacts With(Assent assent) => OneRoom with { Assent = assent };
}
