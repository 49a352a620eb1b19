using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Sessions;
using Reknit.Domain.Tests.Phases.ByHand;

namespace Reknit.Domain.Tests.Phases.Steps;

/// <summary>Gates count signed sessions that rest on a step of the child's, and no notes alone.</summary>
public sealed class StepTakenTests
{
    private static readonly StepAccount Calm = new(
        Rung.SideBySide,
        Known.Today.AddDays(-7),
        AgeBand.SevenToTen,
        Peak: 1,
        End: 0,
        NextDay: 0,
        SomebodyPushed: false,
        TooMuch: false,
        StopOutcome.NotUsed,
        RulesNotKept: [],
        Skills: [],
        ReadyForMore: true,
        AsksToGoDown: false,
        FrozeOrFawned: false,
        ObserversOfNewTrouble: 0
    );

    private static readonly StepAccount Usual = Calm with
    {
        Step = Rung.TalkAboutThem,
        HeldOn = Known.Today.AddDays(-40),
    };

    [Fact]
    public void A_session_is_covered_by_that_step_or_a_further_one_of_that_very_day()
    {
        (DateOnly, Rung)[] taken = [(Known.Today, Rung.PlayTogether)];
        Assert.True(StepTaken.Covers(taken, Known.Today, Rung.PlayTogether));
        Assert.True(StepTaken.Covers(taken, Known.Today, Rung.SideBySide));
        Assert.False(StepTaken.Covers(taken, Known.Today, Rung.SharingStories));
        Assert.False(StepTaken.Covers(taken, Known.Today.AddDays(1), Rung.PlayTogether));
        Assert.False(StepTaken.Covers([], Known.Today, Rung.PhotoOrVoice));
        // To talk about somebody asks for no yes.
        Assert.True(StepTaken.Covers([], Known.Today, Rung.TalkAboutThem));
    }

    [Fact]
    public void Notes_alone_are_no_steady_sessions_and_bad_ones_break_the_row_all_the_same()
    {
        var second = Calm with { HeldOn = Known.Today.AddDays(-3) };
        var bad = Calm with { HeldOn = Known.Today.AddDays(-5), TooMuch = true };

        Assert.Equal(0, StepKnowledge.SteadySessions(With([Usual, Calm, second])));
        Assert.Equal(1, StepKnowledge.SteadySessions(With([Usual, Calm, second], second)));
        Assert.Equal(2, StepKnowledge.SteadySessions(With([Usual, Calm, second], Calm, second)));
        Assert.Equal(1, StepKnowledge.SteadySessions(With([Usual, Calm, bad, second], Calm, second)));
    }

    [Fact]
    public void A_step_up_counts_signed_sessions_and_the_childs_word_in_one_of_them()
    {
        var second = Calm with { HeldOn = Known.Today.AddDays(-3) };
        var state = PathwayState.Begin(Known.June, Known.Tobin) with
        {
            Phase = Domain.Phases.Phase.JointSessions,
            Reached = Rung.SideBySide,
        };

        Assert.Equal((0, false), Up(With([Usual, Calm, second])));
        Assert.Equal((1, true), Up(With([Usual, Calm, second], Calm)));
        Assert.Equal((1, false), Up(With([Usual, Calm, second with { ReadyForMore = false }], Calm)));
        Assert.Equal((2, true), Up(With([Usual, Calm, second], Calm, second)));
        Assert.Equal((1, false), Up(With([Usual, Calm with { TooMuch = true, ReadyForMore = false }])));

        (int, bool) Up(WayKnowledge known)
        {
            var move = StepKnowledge.Take(known, state, Rung.PlayTogether, AtTheDoor.NothingSaid, []);
            return (move.Up!.OnThisStep.Count, move.Up.ChildIsReadyForMore);
        }
    }

    [Fact, Covers("LI.1", met: true), Covers("LI.1", met: false), Covers("LI.2", met: true), Covers("LI.2", met: false)]
    public void Somebody_else_looks_into_a_session_without_a_step_and_says_what_happened()
    {
        var looked = new LookedInto("They sat together; nobody had asked.", LooksIntoOwn: false, HasAnother: true);
        Tables.AssertAllMet(LookIntoRules.Requirements, looked);
        Tables.AssertAllMet(LookIntoRules.Requirements, looked with { LooksIntoOwn = true, HasAnother = false });
        Tables.AssertUnmet(LookIntoRules.Requirements, looked with { Found = " " }, "LI.1");
        Tables.AssertUnmet(LookIntoRules.Requirements, looked with { LooksIntoOwn = true }, "LI.2");
    }

    private static WayKnowledge With(StepAccount[] accounts, params StepAccount[] signed) =>
        HandQuestionTests.Unknown with
        {
            Band = AgeBand.SevenToTen,
            Steps = new([.. accounts.OrderBy(a => a.HeldOn)], Known.Today.AddDays(-30), null)
            {
                SignedOn = signed.Select(a => (a.HeldOn, a.Step)).ToHashSet(),
                ChildCameOn = new HashSet<DateOnly> { Usual.HeldOn },
            },
        };
}
