using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Way;

/// <summary>Families that come from elsewhere, go back to who referred them, and come again; and the plan's aim.</summary>
public sealed class TakeOverTests
{
    private static readonly PathwayState Start = PathwayState.Begin(Known.June, Known.Tobin);
    private static readonly ReturnFacts Return = new(
        ReturnReason.OrderRetracted,
        true,
        true,
        true,
        TellsChildsAnswer: false
    );

    [Fact]
    [Covers("TO.1", met: true), Covers("TO.2", met: true), Covers("TO.3", met: true)]
    [Covers("TO.4", met: true), Covers("TO.5", met: true)]
    public void A_family_is_taken_over_and_owes_what_no_override_passes()
    {
        Tables.AssertAllMet(TakeOverRules.Requirements, Known.TakeOver);
        var state = Next(Start, new PathwayMove.TakeOver(Known.TakeOver));
        Assert.Equal((Phase.JointSessions, Rung.PlayTogether), (state.Phase, state.Reached));
        Assert.Equal([Gate.Intake, Gate.Screening, Gate.Plan, Gate.Indirect, Gate.Joint], state.GatesOwed);
        Assert.IsType<Decision.Refused>(Pathway.Decide(state, Step).Decision);

        IGateFacts[] owed = [Known.Intake, Known.Screening, Known.PlanGate, Known.Indirect, Known.Joint];
        state = owed.Aggregate(state, (s, gate) => Next(s, new PathwayMove.ShowOwed(gate)));
        Assert.Empty(state.GatesOwed);
        Assert.Equal(Rung.SharingStories, Next(state, Step).Reached);
    }

    [Fact]
    public void What_is_owed_are_the_hard_requirements_alone()
    {
        var state = Next(Start, new PathwayMove.TakeOver(Known.TakeOver));
        var uncounted = Known.Joint with { RebuildingSessions = 0, ChildSessions = 0 };
        Assert.DoesNotContain(Gate.Joint, Next(state, new PathwayMove.ShowOwed(uncounted)).GatesOwed);
        var unsafeFacts = Known.Joint with { SuicideRiskIsOpen = true };
        Assert.Contains(Gate.Joint, Pathway.Decide(state, new PathwayMove.ShowOwed(unsafeFacts)).Next.GatesOwed);
    }

    [Fact]
    [Covers("TO.1", met: false), Covers("TO.2", met: false), Covers("TO.3", met: false)]
    [Covers("TO.4", met: false), Covers("TO.5", met: false)]
    public void A_statement_that_lacks_something_takes_nobody_over()
    {
        Lacks("TO.1", Known.TakeOver with { IsSigned = false });
        Lacks("TO.2", Known.TakeOver with { StatedOn = null });
        Lacks("TO.2", Known.TakeOver with { StatedOn = Known.Today.AddDays(1) });
        Lacks("TO.3", Known.TakeOver with { SaysWhatWasHeldAndAgreed = false });
        Lacks("TO.4", Known.TakeOver with { Phase = Phase.Closed });
        Lacks("TO.4", Known.TakeOver with { Reached = Rung.AtTheParentsHome });
        Lacks("TO.5", Known.TakeOver with { IsAtTheBeginning = false });
        // Closed, begun anew and taken over at a far phase, it would have passed every gate by one signature.
        Lacks("TO.5", Known.TakeOver with { WorkedHereBefore = true });
        Refused(Start, new PathwayMove.TakeOver(Known.TakeOver with { WorkedHereBefore = true }));
        Refused(Start with { Holds = [Known.Hold] }, new PathwayMove.TakeOver(Known.TakeOver));
        Refused(Start with { Phase = Phase.Preparation }, new PathwayMove.TakeOver(Known.TakeOver));

        static void Lacks(string id, TakeOverFacts f) => Tables.AssertUnmet(TakeOverRules.Requirements, f, id);
    }

    /// <summary>It passed every gate by one signature.</summary>
    [Fact]
    public void Who_went_back_to_the_beginning_was_taken_over_past_every_gate()
    {
        var far = Start with { Phase = Phase.JointSessions, Reached = Rung.PlayTogether };
        var back = Next(far, new PathwayMove.GoBack(Phase.IntakeAndSafety, Known.Today));
        Refused(back, new PathwayMove.TakeOver(Known.TakeOver));
        Refused(
            Next(back, new PathwayMove.GoBack(Phase.Referral, Known.Today)),
            new PathwayMove.TakeOver(Known.TakeOver)
        );
        var early = Known.TakeOver with { Phase = Phase.IntakeAndSafety, Reached = Rung.TalkAboutThem };
        Refused(Next(Start, new PathwayMove.TakeOver(early)), new PathwayMove.TakeOver(Known.TakeOver));
        var intake = Start with { Phase = Phase.IntakeAndSafety };
        Next(
            Next(intake, new PathwayMove.GoBack(Phase.Referral, Known.Today)),
            new PathwayMove.TakeOver(Known.TakeOver)
        );
    }

    [Fact]
    [Covers("RT.1", met: true), Covers("RT.2", met: true), Covers("RT.3", met: true), Covers("RT.4", met: true)]
    [Covers("TU.1", met: true), Covers("TU.2", met: true), Covers("TU.1", met: false), Covers("TU.2", met: false)]
    public void Work_that_was_given_back_is_taken_up_again_from_preparation()
    {
        Tables.AssertAllMet(ReturnRules.Requirements, Return);
        var oneRoom = Start with { Phase = Phase.JointSessions, Reached = Rung.PlayTogether };
        Refused(oneRoom, new PathwayMove.TakeUpAgain(ReferrerAgrees: true, Known.Today));
        var returned = Next(oneRoom, new PathwayMove.ReturnToReferrer(Return, []));
        Assert.Equal(PathwayStanding.Returned, returned.Standing);
        Refused(returned, new PathwayMove.TakeUpAgain(ReferrerAgrees: false, Known.Today));
        var again = Next(returned, new PathwayMove.TakeUpAgain(ReferrerAgrees: true, Known.Today));
        Assert.Equal((Phase.Preparation, Rung.QuestionsAndWishes), (again.Phase, again.Reached));
        Assert.Equal(Known.Today, again.AskAgainFrom);
    }

    [Fact]
    [Covers("RT.1", met: false), Covers("RT.2", met: false), Covers("RT.3", met: false), Covers("RT.4", met: false)]
    public void Nothing_is_given_back_without_a_reason_and_never_with_the_childs_answer()
    {
        Tables.AssertUnmet(ReturnRules.Requirements, Return with { Reason = null }, "RT.1");
        Tables.AssertUnmet(ReturnRules.Requirements, Return with { HasWords = false }, "RT.1");
        Tables.AssertUnmet(ReturnRules.Requirements, Return with { ChildIsTold = false }, "RT.2");
        Tables.AssertUnmet(ReturnRules.Requirements, Return with { GoesToEachSideAtOnce = false }, "RT.3");
        Tables.AssertUnmet(ReturnRules.Requirements, Return with { TellsChildsAnswer = true }, "RT.4");
    }

    [Fact, Covers("AI.1", met: true), Covers("AI.1", met: false), Covers("AI.2", met: true), Covers("AI.2", met: false)]
    [Covers("AI.3", met: true), Covers("AI.3", met: false)]
    public void A_plan_may_aim_at_less_and_leave_out_what_does_not_fit()
    {
        var point = Next(Start, new PathwayMove.SetAim(Rung.NotesBothWays, [Rung.LetterAvailable]));
        Assert.Equal(Rung.NotesBothWays, point.Aim);
        Refused(Start, new PathwayMove.SetAim(Rung.TimeUnderTheOrder, []));
        Refused(Start, new PathwayMove.SetAim(Rung.PlayTogether, [Rung.SideBySide]));
        Refused(Start, new PathwayMove.SetAim(Rung.PlayTogether, [], Furthest: Rung.NotesBothWays));
        Next(Start, new PathwayMove.SetAim(Rung.NotesBothWays, [], Furthest: Rung.NotesBothWays));
    }

    [Fact]
    public void A_step_that_the_plan_leaves_out_was_open_once_a_further_one_was_reached()
    {
        var state = Start with { Phase = Phase.JointSessions, Reached = Rung.PlayTogether };
        var letter = new PathwayMove.TakeStep(Known.GoIn(Rung.LetterAvailable), null, Known.Unlocked, []);
        Assert.Equal(state, Next(state, letter));
        var left = state with { LeftOut = [Rung.LetterAvailable] };
        var refused = Assert.IsType<Decision.Refused>(Pathway.Decide(left, letter).Decision);
        Assert.Equal(["PW.6"], refused.States.Where(r => r.Blocks).Select(r => r.Id));
        Assert.Equal(state, Next(Next(left, new PathwayMove.SetAim(state.Aim, [])), letter));
    }

    [Fact]
    public void Joint_sessions_follow_on_preparation_where_the_plan_leaves_indirect_contact_out()
    {
        var prepared = Start with { Phase = Phase.Preparation };
        var indirect = Ladder.Steps.Select(s => s.Rung).Where(Ladder.MayBeLeftOut).ToList();

        Assert.Equal([Gate.Indirect, Gate.Joint], prepared.GatesAhead());
        Assert.Equal([Gate.Joint, Gate.Indirect], (prepared with { LeftOut = indirect }).GatesAhead());
        Assert.Equal([Gate.Joint], (prepared with { Phase = Phase.IndirectContact }).GatesAhead());
        Assert.Empty((prepared with { Phase = Phase.Consolidation }).GatesAhead());
    }

    private static PathwayMove Step =>
        new PathwayMove.TakeStep(Known.GoIn(Rung.SharingStories), Known.Up, Known.Unlocked, []);

    private static PathwayState Next(PathwayState state, PathwayMove move)
    {
        var outcome = Pathway.Decide(state, move);
        Assert.IsType<Decision.Allowed>(outcome.Decision);
        return outcome.Next;
    }

    private static void Refused(PathwayState state, PathwayMove move) =>
        Assert.IsType<Decision.Refused>(Pathway.Decide(state, move).Decision);
}
