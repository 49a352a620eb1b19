using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Phases.Way;

/// <summary>The way of one child with one adult, move by move.</summary>
public sealed partial class PathwayTests
{
    private static readonly PathwayState Start = PathwayState.Begin(Known.June, Known.Tobin);
    private static readonly PathwayState Prepared = Start with
    {
        Phase = Phase.Preparation,
        Reached = Rung.QuestionsAndWishes,
    };
    private static readonly PathwayState InOneRoom = Prepared with
    {
        Phase = Phase.JointSessions,
        Reached = Rung.SideBySide,
    };
    private static readonly Pause ChildsPause = new(PauseBy.Child, Known.Today.AddDays(-1));

    [Fact]
    [Covers("PW.1", met: true), Covers("PW.2", met: true), Covers("PW.3", met: true), Covers("PW.4", met: true)]
    [Covers("PW.5", met: true), Covers("PW.6", met: true), Covers("PW.7", met: true), Covers("PW.8", met: true)]
    [Covers("PW.9", met: true)]
    public void A_family_goes_the_whole_way_step_by_step()
    {
        PathwayMove[] moves =
        [
            Through(Known.Intake),
            Through(Known.Screening),
            Through(Known.PlanGate),
            Step(Rung.QuestionsAndWishes),
            Through(Known.Indirect),
            .. Enumerable.Range((int)Rung.PhotoOrVoice, 6).Select(n => Step((Rung)n)),
            Through(Known.Joint),
            .. Enumerable.Range((int)Rung.SideBySide, 5).Select(n => Step((Rung)n)),
            Through(Known.Supported),
            Step(Rung.AccompaniedOuting),
            Step(Rung.AtTheParentsHome),
            Through(Known.Consolidation),
            new PathwayMove.Close(Known.Closing, []),
        ];
        var end = moves.Aggregate(Start, Go);
        Assert.Equal(
            (PathwayStanding.Closed, Phase.Closed, Rung.AtTheParentsHome),
            (end.Standing, end.Phase, end.Reached)
        );
        Assert.Equal(Known.Closing.Outcome, end.Outcome);
    }

    [Fact]
    [Covers("PW.1", met: false), Covers("PW.2", met: false), Covers("PW.3", met: false), Covers("PW.4", met: false)]
    [Covers("PW.5", met: false)]
    public void Nothing_goes_forward_while_the_work_rests()
    {
        Refuses("PW.1", InOneRoom with { Standing = PathwayStanding.Returned }, Step(Rung.PlayTogether));
        Refuses("PW.2", InOneRoom with { Holds = [Known.Hold] }, Step(Rung.PlayTogether));
        Refuses("PW.3", InOneRoom with { Pause = ChildsPause }, Step(Rung.PlayTogether));
        Refuses("PW.4", InOneRoom with { Pause = new(PauseBy.Practical, Known.Today) }, Step(Rung.PlayTogether));
        Refuses("PW.5", InOneRoom with { GatesOwed = [Gate.Plan] }, Step(Rung.PlayTogether));
        Refuses("PW.2", Start with { Holds = [Known.Hold] }, Through(Known.Intake));
    }

    [Fact]
    [Covers("PW.6", met: false), Covers("PW.7", met: false), Covers("PW.8", met: false), Covers("PW.9", met: false)]
    public void No_step_and_no_gate_is_jumped_over()
    {
        Refuses("PW.6", InOneRoom, Step(Rung.SharingStories));
        Refuses("PW.6", Start, Through(Known.Screening));
        Refuses("PW.6", Start with { Phase = Phase.Preparation }, Through(Known.Supported));
        Refuses("PW.7", InOneRoom with { Reached = Rung.TherapistNextDoor }, Step(Rung.AccompaniedOuting));
        Refuses("PW.8", InOneRoom with { Aim = Rung.SideBySide }, Step(Rung.PlayTogether));
        Refuses("PW.8", Prepared with { Aim = Rung.NotesBothWays }, Through(Known.Joint));
        Refuses("PW.9", InOneRoom with { Adult = Known.Ana }, Step(Rung.PlayTogether));
    }

    [Fact]
    public void A_step_taken_before_asks_the_child_again_on_its_day()
    {
        Assert.Equal(InOneRoom, Go(InOneRoom, Step(Rung.SideBySide)));
        var asked = Known.Asked(Rung.SideBySide);
        var no = Known.GoIn(Rung.SideBySide) with
        {
            Assent = asked with { Assent = asked.Assent! with { Answer = AssentAnswer.No } },
        };
        Refuses("AS.2", InOneRoom, new PathwayMove.TakeStep(no, null, Known.Unlocked, []));
    }

    [Fact]
    public void A_time_is_reserved_alike_whatever_the_child_answered()
    {
        var paused = InOneRoom with { Pause = ChildsPause, AskAgainFrom = Known.Today };
        Assert.IsType<Decision.Allowed>(Reservation.Decide(InOneRoom, Rung.PlayTogether, Known.Unlocked));
        Assert.All(
            Enum.GetValues<Rung>(),
            step =>
                Assert.Equal(
                    Reservation.Decide(InOneRoom, step, Known.Unlocked).States,
                    Reservation.Decide(paused, step, Known.Unlocked).States
                )
        );
        Assert.IsType<Decision.Refused>(
            Reservation.Decide(InOneRoom with { Holds = [Known.Hold] }, Rung.PlayTogether, Known.Unlocked)
        );
        var locked = Known.Unlocked with { ProtectiveOrderWithChild = true };
        Assert.IsType<Decision.Refused>(Reservation.Decide(InOneRoom, Rung.PlayTogether, locked));
        Assert.IsType<Decision.Refused>(Reservation.Decide(InOneRoom, Rung.SharingStories, Known.Unlocked));
    }

    [Fact]
    public void A_step_up_in_one_room_looks_at_the_sessions_on_the_present_step()
    {
        var unseen = new PathwayMove.TakeStep(Known.GoIn(Rung.PlayTogether), null, Known.Unlocked, []);
        var refused = Assert.IsType<Decision.Refused>(Pathway.Decide(InOneRoom, unseen).Decision);
        Assert.Equal(10, refused.Unmet.Count(s => s.Id.StartsWith("G5s.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_lock_shuts_its_steps_and_the_phase_that_begins_with_them()
    {
        var locked = Known.Unlocked with { History = AbuseHistory.Open };
        Refuses("LK.6", Prepared, new PathwayMove.Advance(Known.Indirect, locked, []));
        Refuses("LK.6", InOneRoom, new PathwayMove.TakeStep(Known.GoIn(Rung.PlayTogether), Known.Up, locked, []));
        Assert.Equal(
            Prepared,
            Go(Prepared, new PathwayMove.TakeStep(Known.GoIn(Rung.TalkAboutThem), null, locked, []))
        );
    }

    [Fact, Covers("GB.1", met: true), Covers("GB.1", met: false), Covers("GB.2", met: true), Covers("GB.2", met: false)]
    public void Going_back_asks_for_nothing()
    {
        var held = InOneRoom with { Holds = [Known.Hold], Pause = ChildsPause, GatesOwed = [Gate.Plan] };
        Assert.Equal(Rung.NotesBothWays, Go(held, new PathwayMove.StepDown(Rung.NotesBothWays, Known.Today)).Reached);
        var back = Go(held, new PathwayMove.GoBack(Phase.Preparation, Known.Today));
        Assert.Equal((Phase.Preparation, Rung.QuestionsAndWishes), (back.Phase, back.Reached));
        Refuses("GB.2", InOneRoom, new PathwayMove.StepDown(Rung.PlayTogether, Known.Today));
        Refuses("GB.2", InOneRoom, new PathwayMove.GoBack(Phase.JointSessions, Known.Today));
        var closed = InOneRoom with { Standing = PathwayStanding.Closed };
        Refuses("GB.1", closed, new PathwayMove.GoBack(Phase.Preparation, Known.Today));
        Refuses("GB.1", closed, new PathwayMove.Close(Known.Closing, []));
    }

    [Fact, Covers("EH.1", met: true), Covers("EH.1", met: false), Covers("EH.2", met: true), Covers("EH.2", met: false)]
    public void A_hold_ends_by_two_clinicians_or_by_its_paper()
    {
        var held = Go(InOneRoom, new PathwayMove.PlaceHold(Known.Hold));
        Refuses("EH.2", held, new PathwayMove.PaperIsBack(Known.Hold.Id, Known.Today));
        var cleared = Go(held, new PathwayMove.ClearHold(Known.Clear));
        Assert.Empty(cleared.Holds);
        Assert.Equal(Known.Hold.PlacedOn.AddDays(1), cleared.AskAgainFrom);
        Refuses("EH.1", cleared, new PathwayMove.ClearHold(Known.Clear));
        var lapsed = Known.Hold with { Trigger = HoldTrigger.PaperLapsed };
        Assert.Empty(
            Go(InOneRoom with { Holds = [lapsed] }, new PathwayMove.PaperIsBack(lapsed.Id, Known.Today)).Holds
        );
    }

    [Fact]
    public void A_no_while_a_hold_is_cleared_leaves_the_work_at_rest()
    {
        var no = Known.Clear.ChildAskedAgain! with { Answer = AssentAnswer.No };
        var held = InOneRoom with { Holds = [Known.Hold] };
        var next = Go(held, new PathwayMove.ClearHold(Known.Clear with { ChildAskedAgain = no }));
        Assert.Equal((0, PauseBy.Child), (next.Holds.Count, next.Pause!.By));
    }

    [Fact, Covers("PU.1", met: true), Covers("PU.1", met: false), Covers("PU.2", met: true), Covers("PU.2", met: false)]
    public void A_child_who_said_no_alone_ends_the_pause()
    {
        var paused = Go(InOneRoom, new PathwayMove.Rest(ChildsPause));
        Assert.Equal(PauseBy.Child, Go(paused, new PathwayMove.Rest(new(PauseBy.Practical, Known.Today))).Pause!.By);
        var yes = Known.Yes(Rung.SideBySide);
        Refuses("PU.2", paused, Resume(null));
        Refuses("PU.2", paused, Resume(yes with { Answer = AssentAnswer.NotSure }));
        Refuses("PU.2", paused, Resume(yes with { TakenBy = AssentTaker.Family }));
        Refuses("PU.2", paused, Resume(yes with { WasAlone = false }));
        Refuses("PU.2", paused, Resume(yes with { FrozeOrFawned = true }));
        Refuses("PU.2", paused, Resume(yes with { WasAskedTooSoon = true }));
        Refuses("PU.2", paused, Resume(yes with { AskedOn = ChildsPause.Since.AddDays(-1) }));
        // Days tell no hours: a yes of that day may be of before the no. And the last no is the one that counts.
        Refuses("PU.2", paused, Resume(yes with { AskedOn = ChildsPause.Since }));
        var again = Go(paused, new PathwayMove.Rest(new(PauseBy.Child, Known.Today)));
        Assert.Equal(Known.Today, again.Pause!.Since);
        Refuses("PU.2", again, Resume(yes));
        Assert.Equal(Known.Today, Go(again, new PathwayMove.Rest(ChildsPause)).Pause!.Since);
        Refuses("PU.1", InOneRoom, Resume(yes));
        Assert.Null(Go(paused, Resume(yes)).Pause);
        Assert.Null(Go(InOneRoom with { Pause = new(PauseBy.Practical, Known.Today) }, Resume(null)).Pause);

        static PathwayMove.Resume Resume(Assent? answer) => new PathwayMove.Resume(new(null, answer, Known.Today));
    }

    [Fact]
    public void After_a_childs_no_nothing_is_sent_unless_the_order_asks_for_a_number()
    {
        Assert.Null(Refusal.Notice(ordered: 12, held: 5, orderAsks: false));
        Assert.Null(Refusal.Notice(ordered: null, held: 5, orderAsks: true));
        var words = Refusal.Notice(ordered: 12, held: 5, orderAsks: true)!.Words;
        Assert.DoesNotContain("child", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("joint", words, StringComparison.OrdinalIgnoreCase);
    }

    private static PathwayMove.Advance Through(IGateFacts facts) => new PathwayMove.Advance(facts, Known.Unlocked, []);

    private static PathwayMove.TakeStep Step(Rung rung) =>
        new PathwayMove.TakeStep(Known.GoIn(rung), Known.Up, Known.Unlocked, []);

    [Fact]
    public void What_follows_on_a_no_counts_from_the_no_on()
    {
        var no = Known.Today;
        var before = no.AddDays(-1);
        Assert.Equal(
            [
                RefusalStanding.ByItself,
                RefusalStanding.Open,
                RefusalStanding.ByItself,
                RefusalStanding.Open,
                RefusalStanding.NotCalledFor,
            ],
            Stand(new(no, RestsOnOrder: true, before, before, before))
        );
        Assert.Equal(
            [
                RefusalStanding.ByItself,
                RefusalStanding.Done,
                RefusalStanding.ByItself,
                RefusalStanding.Done,
                RefusalStanding.Done,
            ],
            Stand(new(no, RestsOnOrder: true, no, no.AddDays(1), no))
        );
        Assert.Equal(RefusalStanding.NotCalledFor, Stand(new(no, RestsOnOrder: false, null, null, null)).ElementAt(1));

        static IEnumerable<RefusalStanding> Stand(RefusalFacts facts) => Refusal.Stand(facts).Select(l => l.Standing);
    }

    [Fact, Covers("OE.1", met: true), Covers("OE.1", met: false), Covers("OE.2", met: true), Covers("OE.2", met: false)]
    public void An_order_is_explained_to_the_child_alone_on_a_day()
    {
        var said = new OrderExplainedFacts(Known.Today, WasAlone: true, Known.Today);
        Tables.AssertAllMet(OrderExplainedRules.Requirements, said);
        Tables.AssertUnmet(OrderExplainedRules.Requirements, said with { On = null }, "OE.1");
        Tables.AssertUnmet(OrderExplainedRules.Requirements, said with { On = Known.Today.AddDays(1) }, "OE.1");
        Tables.AssertUnmet(OrderExplainedRules.Requirements, said with { WasAlone = false }, "OE.2");
    }

    private static PathwayState Go(PathwayState state, PathwayMove move)
    {
        var outcome = Pathway.Decide(state, move);
        Assert.Empty(outcome.Decision.States.Where(s => s.Blocks).Select(s => s.Id));
        return outcome.Next;
    }

    private static void Refuses(string id, PathwayState state, PathwayMove move)
    {
        var outcome = Pathway.Decide(state, move);
        Assert.Contains(id, Assert.IsType<Decision.Refused>(outcome.Decision).Unmet.Select(s => s.Id));
        Assert.Same(state, outcome.Next);
    }
}
