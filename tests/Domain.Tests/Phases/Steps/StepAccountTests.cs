using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Tests.Phases.Steps;

/// <summary>A session on a step as it is written down after it, and what it says to the next step.</summary>
public sealed class StepAccountTests
{
    private static readonly StepAccount Account = new(
        Rung.SideBySide,
        Known.Today,
        AgeBand.SevenToTen,
        Peak: 2,
        End: 1,
        NextDay: null,
        SomebodyPushed: false,
        TooMuch: false,
        StopOutcome.NotUsed,
        RulesNotKept: ["R1", "R7", "R11"],
        [new("K1", Shown.WithPrompting)],
        ReadyForMore: true,
        AsksToGoDown: false,
        FrozeOrFawned: false,
        ObserversOfNewTrouble: 0
    );

    [Fact]
    [Covers("SN.1", met: true), Covers("SN.2", met: true), Covers("SN.3", met: true)]
    [Covers("SN.1", met: false), Covers("SN.2", met: false), Covers("SN.3", met: false)]
    [Covers("SN.4", met: true), Covers("SN.4", met: false), Covers("SN.5", met: true), Covers("SN.5", met: false)]
    [Covers("SN.6", met: true), Covers("SN.6", met: false)]
    public void It_is_of_a_step_that_was_taken_on_a_day_in_numbers_of_the_childs_scale()
    {
        var draft = new StepAccountDraft(
            Rung.SideBySide,
            Rung.PlayTogether,
            Known.Today,
            Known.Today,
            AgeBand.FourToSix,
            [0, 2]
        );

        Tables.AssertAllMet(StepAccountRules.Requirements, draft);
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { Step = Rung.SharingStories }, "SN.1");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { Step = null }, "SN.1");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { HeldOn = Known.Today.AddDays(1) }, "SN.2");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { HeldOn = null }, "SN.2");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { Values = [3] }, "SN.3");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { TakesDrewBackAway = true }, "SN.4");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { TakesHardWordBack = true }, "SN.5");
        Tables.AssertUnmet(StepAccountRules.Requirements, draft with { IsWrittenAnew = true }, "SN.6");
    }

    [Fact]
    public void A_later_note_undid_a_hard_word()
    {
        var calm = Account with { RulesNotKept = ["R1"] };
        StepAccount[] hard =
        [
            calm with
            {
                TooMuch = true,
            },
            calm with
            {
                SomebodyPushed = true,
            },
            calm with
            {
                Stop = StopOutcome.NotAtOnce,
            },
            Account,
        ];

        Assert.All(hard, before => Assert.True(calm.TakesBack(before)));
        Assert.All(hard, before => Assert.False(before.TakesBack(calm)));
        Assert.All(
            hard,
            before =>
                Assert.False(
                    (before with { NextDay = 1, RulesNotKept = [.. before.RulesNotKept, "R2"] }).TakesBack(before)
                )
        );
        Assert.True((hard[1] with { SomebodyPushed = null }).TakesBack(hard[1]));
        // What was written by mistake of an ordinary rule is put right.
        Assert.False((calm with { RulesNotKept = [] }).TakesBack(calm));
    }

    [Theory]
    [InlineData(DrewBackHow.Froze, true, false)]
    [InlineData(DrewBackHow.FrozeOrFawned, true, false)]
    [InlineData(DrewBackHow.AskedToGoDown, false, true)]
    public void What_two_struck_of_that_adult_and_day_counts_nowhere_and_the_rest_stays(
        DrewBackHow how,
        bool froze,
        bool asked
    )
    {
        var both = Account with { FrozeOrFawned = true, AsksToGoDown = true };
        var seen = new StopSeen(Known.Tobin, how, Account.HeldOn, null, "", null, Known.Ana);
        (bool, bool) Left(params (StopSeen, bool)[] seen)
        {
            var left = both.Without(Known.Tobin, seen);
            return (left.FrozeOrFawned, left.AsksToGoDown);
        }

        Assert.Equal((!froze, !asked), Left((seen, true)));
        Assert.Equal((true, true), Left());
        Assert.Equal((true, true), Left((seen, false)));
        // Written down again since, or of another day, or with another adult.
        Assert.Equal((true, true), Left((seen, true), (seen, false)));
        Assert.Equal((true, true), Left((seen with { On = Account.HeldOn.AddDays(-1) }, true)));
        Assert.Equal((true, true), Left((seen with { Adult = Known.Ruth }, true)));
    }

    [Fact]
    public void No_threats_is_a_red_line_and_none_of_the_ten()
    {
        Assert.Equal((2, 2), (Account.Session.GroundRulesNotKept, Account.Session.RedLinesCrossed));
    }

    [Fact]
    public void A_push_counts_until_two_cleared_it_on_a_later_day_or_the_child_says_otherwise()
    {
        var pushed = Account with { SomebodyPushed = true };
        bool Counts(DateOnly? cleared, params StepAccount[] accounts) =>
            new StepsKnown(accounts, Known.Today, cleared).SomebodyPushed;

        Assert.False(Counts(null, Account));
        Assert.True(Counts(null, Account, pushed));
        Assert.True(Counts(Known.Today, pushed));
        Assert.False(Counts(Known.Today.AddDays(1), pushed));
        Assert.True(Counts(null, pushed, Account with { SomebodyPushed = null }));
        Assert.False(Counts(null, pushed, Account));
    }

    [Fact]
    public void What_the_child_said_on_their_own_page_is_found_whatever_was_typed_since()
    {
        var own = new PushSaid(Known.Today.AddDays(-2), Yes: true) { Id = new Guid(5, 0, 0, new byte[8]) };
        var typed = Account with { SomebodyPushed = true };
        var known = new StepsKnown([typed], Known.Today, null) { Pushes = [own] };

        Assert.Equal(Known.Today, known.UnansweredPush!.On);
        Assert.Equal(own, known.ChildsPush);
        Assert.Null((known with { PushClearedOn = own.On.AddDays(1) }).ChildsPush);
        Assert.Null((known with { Pushes = [own, own with { On = own.On.AddDays(1), Yes = false }] }).ChildsPush);
    }
}
