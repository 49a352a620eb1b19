using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Tests.Phases.ByHand;

namespace Reknit.Domain.Tests.Phases.Ahead;

/// <summary>The one thing to do about the one next step, and what is never proposed.</summary>
public sealed partial class StepAheadTests
{
    private static readonly DateOnly Today = Known.Today;

    private static readonly StepCall[] Proposing =
    [
        StepCall.Ask,
        StepCall.MayAskAgain,
        StepCall.HoldIt,
        StepCall.GoesAhead,
        StepCall.Stay,
    ];

    private static readonly WayKnowledge Unsaid = HandQuestionTests.Unknown with { JointSessions = 1 };

    private static PathwayState State(Phase phase, Rung reached) =>
        PathwayState.Begin(Known.June, Known.Tobin) with
        {
            Phase = phase,
            Reached = reached,
        };

    [Fact]
    public void A_child_who_was_never_asked_is_asked_about_the_next_step()
    {
        var ahead = Of(State(Phase.IndirectContact, Rung.PhotoOrVoice));

        Assert.Equal((StepCall.Ask, Rung.OneWayMessage), (ahead!.Call, ahead.Step));
        Assert.Null(ahead.Said);
    }

    [Fact]
    public void A_step_in_one_room_is_held_on_its_day_and_goes_ahead_on_a_yes_of_that_day()
    {
        var joint = State(Phase.JointSessions, Rung.WindowOrVideo);
        var last = Known.Yes(Rung.SideBySide) with { AskedOn = Today.AddDays(-1) };

        Assert.Equal((StepCall.HoldIt, Rung.SideBySide), Said(joint));
        Assert.Equal((StepCall.HoldIt, Rung.SideBySide), Said(joint, last));
        Assert.Equal((StepCall.GoesAhead, Rung.SideBySide), Said(joint, Known.Yes(Rung.SideBySide)));
        // In indirect contact a yes of this week counts.
        var indirect = State(Phase.IndirectContact, Rung.PhotoOrVoice);
        var card = Known.Yes(Rung.OneWayMessage);
        Assert.Equal(
            (StepCall.GoesAhead, Rung.OneWayMessage),
            Said(indirect, card with { AskedOn = Today.AddDays(-7) })
        );
        Assert.Equal((StepCall.Ask, Rung.OneWayMessage), Said(indirect, card with { AskedOn = Today.AddDays(-8) }));
    }

    [Fact]
    public void Not_sure_asks_for_nothing_and_on_its_day_nobody_asks_again()
    {
        var indirect = State(Phase.IndirectContact, Rung.PhotoOrVoice);
        var unsure = Known.Yes(Rung.OneWayMessage) with { Answer = AssentAnswer.NotSure };

        Assert.Equal((StepCall.NobodyAsks, Rung.OneWayMessage), Said(indirect, unsure));
        Assert.Equal(
            (StepCall.MayAskAgain, Rung.OneWayMessage),
            Said(indirect, unsure with { AskedOn = Today.AddDays(-3) })
        );
        var often = Enumerable
            .Range(1, 3)
            .Select(n => unsure with { AskedOn = Today.AddDays(-10 * (4 - n)) })
            .ToArray();
        Assert.Equal("AK.4", Of(indirect, said: often)!.Because!.Id);
        Assert.Equal(
            "AK.1",
            Of(indirect, said: [unsure with { WillTell = true, AskedOn = Today.AddDays(-30) }])!.Because!.Id
        );
    }

    [Fact]
    public void After_a_no_no_step_is_proposed_before_the_days_and_the_time_alone()
    {
        // The child's own yes to another step ended the rest.
        var indirect = State(Phase.IndirectContact, Rung.PhotoOrVoice);
        var no = Known.Yes(Rung.OneWayMessage) with { Answer = AssentAnswer.No, AskedOn = Today.AddDays(-6) };
        DateOnly[] alone = [Today.AddDays(-2)];

        var early = Of(indirect, said: [no], alone: alone)!;
        var owed = Of(indirect, said: [no with { AskedOn = Today.AddDays(-7) }])!;
        var over = Of(indirect, said: [no with { AskedOn = Today.AddDays(-7) }], alone: alone)!;
        var froze = Of(
            indirect,
            drew: [new(Known.June, Known.Tobin, DrewBackHow.Froze, Known.Ana, Today.AddDays(-1))],
            alone: alone
        )!;

        Assert.Equal((StepCall.NobodyAsks, "AK.2", Today.AddDays(1)), (early.Call, early.Because!.Id, early.AskFrom));
        Assert.Equal((StepCall.NobodyAsks, "AK.3"), (owed.Call, owed.Because!.Id));
        Assert.Null(owed.AskFrom);
        Assert.Equal(StepCall.MayAskAgain, over.Call);
        Assert.Equal(StepCall.NobodyAsks, froze.Call);
    }

    [Fact]
    public void A_step_that_a_lock_shuts_is_named_with_its_lock_and_never_proposed()
    {
        var forbidden = Known.Unlocked with { Forbidden = [TermKind.NoLetters] };
        var outside = Known.Unlocked with { OutsideIsPermitted = false };

        var letters = Of(State(Phase.IndirectContact, Rung.PhotoOrVoice), locks: forbidden)!;
        var outing = Of(
            State(Phase.SupportedContact, Rung.TherapistNextDoor),
            locks: outside,
            said: [Known.Yes(Rung.AccompaniedOuting)]
        )!;

        Assert.Equal((StepCall.Shut, "LK.23"), (letters.Call, letters.Because!.Id));
        Assert.Equal((StepCall.Shut, Rung.AccompaniedOuting, "LK.5"), (outing.Call, outing.Step, outing.Because!.Id));
        // Left out by the plan, the next one is looked at.
        var leftOut = State(Phase.IndirectContact, Rung.PhotoOrVoice) with
        {
            LeftOut = [Rung.OneWayMessage, Rung.LetterAvailable, Rung.NotesBothWays],
        };
        Assert.Equal((StepCall.Ask, Rung.SameBuilding), (Of(leftOut, locks: forbidden)!.Call, leftOut.NextStep));
    }

    [Fact]
    public void Before_the_next_step_in_one_room_the_present_one_is_held_again()
    {
        var joint = State(Phase.JointSessions, Rung.SideBySide);
        var once = Known.Up with { OnThisStep = [Known.Steady] };
        var unready = Known.Up with { ChildIsReadyForMore = false };

        var stay = Of(joint, up: once)!;
        var ready = Of(joint)!;

        Assert.Equal((StepCall.Stay, Rung.SideBySide, "G5s.1"), (stay.Call, stay.Step, stay.Because!.Id));
        Assert.Equal((StepCall.HoldIt, Rung.PlayTogether), (ready.Call, ready.Step));
        Assert.Equal("G5s.9", Of(joint, up: unready)!.Because!.Id);
        // What the practice can do is named before what is the child's alone.
        var both = Of(joint, up: unready with { OwnTherapistIsHeard = false })!;
        Assert.Equal(("G5s.10", 1), (both.Because!.Id, both.More));
        // A child who said today that they do not know is not asked about the present step either.
        var unsure = Known.Yes(Rung.SideBySide) with
        {
            Answer = AssentAnswer.NotSure,
        };
        Assert.Equal(StepCall.NobodyAsks, Of(joint, up: once, said: [unsure])!.Call);
        Assert.Equal(StepCall.Stay, Of(joint, up: once, said: [Known.Yes(Rung.SideBySide)])!.Call);
    }

    [Fact]
    public void Signs_for_a_step_down_come_before_any_step_up()
    {
        var joint = State(Phase.JointSessions, Rung.PlayTogether);
        var last = new StepAccount(
            Rung.PlayTogether,
            Today.AddDays(-1),
            AgeBand.ElevenToThirteen,
            5,
            3,
            4,
            SomebodyPushed: false,
            TooMuch: true,
            StopOutcome.NotUsed,
            RulesNotKept: [],
            Skills: [],
            ReadyForMore: true,
            AsksToGoDown: false,
            FrozeOrFawned: false,
            ObserversOfNewTrouble: 0
        );
        var known = Unsaid with { Steps = new([last], Today, null), SteadySince = Today.AddDays(-30) };

        var down = Of(joint, from: known)!;
        var gone = Of(joint with { Reached = Rung.SideBySide }, from: known)!;

        Assert.Equal((StepCall.LookDown, Rung.PlayTogether, "SD.2"), (down.Call, down.Step, down.Sign!.Id));
        Assert.NotEqual(StepCall.LookDown, gone.Call);
    }

    [Fact]
    public void The_plans_aim_ends_the_climb_and_a_gate_that_adds_no_step_goes_on()
    {
        var atAim = State(Phase.IndirectContact, Rung.WindowOrVideo) with { Aim = Rung.WindowOrVideo };
        var outside = State(Phase.SupportedContact, Rung.AccompaniedOuting) with { Aim = Rung.AccompaniedOuting };

        Assert.Equal(
            (StepCall.AimReached, Rung.WindowOrVideo),
            (Of(atAim, gate: Refused(atAim, "G5.1"))!.Call, atAim.Aim)
        );
        Assert.Null(Of(outside, gate: Refused(outside, "G7.1")));
    }

    [Fact]
    public void A_gate_of_which_only_the_childs_yes_is_missing_is_about_its_first_step()
    {
        var top = State(Phase.IndirectContact, Rung.WindowOrVideo);
        var prepared = State(Phase.Preparation, Rung.QuestionsAndWishes);

        Assert.Null(Of(top, gate: Refused(top, "G5.1", "G5.11")));
        Assert.Equal((StepCall.Ask, Rung.SideBySide), Call(Of(top, gate: Refused(top, "G5.11"))));
        Assert.Equal((StepCall.Ask, Rung.PhotoOrVoice), Call(Of(prepared, gate: Refused(prepared, "G4.1"))));
        // All is so: the gate is opened, and no step beside it is spoken of.
        Assert.Null(Of(top, gate: Refused(top)));
        Assert.Null(Of(State(Phase.IndirectContact, Rung.PhotoOrVoice), gate: Refused(top)));
        // The steps of joint sessions are not jumped over, even where the next gate could be opened.
        var early = State(Phase.JointSessions, Rung.PlayTogether);
        Assert.Equal((StepCall.HoldIt, Rung.SharingStories), Call(Of(early, gate: Refused(early))));
    }

    [Fact]
    public void Nothing_is_said_of_a_step_before_contact_begins_or_after_it()
    {
        foreach (
            var phase in (Phase[])[Phase.Referral, Phase.IntakeAndSafety, Phase.SuitabilityAndPlan, Phase.Consolidation]
        )
        {
            Assert.Null(Of(State(phase, Rung.QuestionsAndWishes)));
        }
    }

    /// <summary>Whatever else is on file, over all steps, answers and waits.</summary>
    [Fact]
    public void No_step_is_ever_proposed_that_is_shut_beyond_the_aim_or_about_which_nobody_may_ask()
    {
        var proposed = 0;
        var answers = Enum.GetValues<AssentAnswer>();
        LockFacts[] locked =
        [
            Known.Unlocked,
            Known.Unlocked with
            {
                Standing = OrderStanding.Stayed,
            },
            Known.Unlocked with
            {
                Forbidden = [TermKind.NoCallsOrVideo],
            },
            Known.Unlocked with
            {
                OutsideIsPermitted = false,
            },
        ];
        foreach (var phase in (Phase[])[Phase.IndirectContact, Phase.JointSessions, Phase.SupportedContact])
        foreach (
            var reached in Enum.GetValues<Rung>().Where(r => Ladder.IsOpenIn(phase, r) && r <= Rung.AtTheParentsHome)
        )
        foreach (var aim in (Rung[])[Rung.NotesBothWays, Rung.AtTheParentsHome])
        foreach (var locks in locked)
        foreach (var answer in answers)
        foreach (var days in (int[])[0, 3, 8])
        {
            var state = State(phase, reached) with { Aim = aim };
            var next = state.NextStep ?? reached;
            var said = Known.Yes(next) with { Answer = answer, AskedOn = Today.AddDays(-days) };
            if (Of(state, locks: locks, said: [said]) is not { } ahead || !Proposing.Contains(ahead.Call))
            {
                continue;
            }

            proposed++;
            Assert.True(ahead.Step <= state.Aim || ahead.Step <= reached, $"{state}");
            Assert.True(Ladder.IsOpenIn(phase, ahead.Step), $"{state}");
            Assert.DoesNotContain(LockRules.On(ahead.Step, locks), l => l.Blocks);
            // "Not today" waits for another day alone; of the child's own talk nobody asks anything.
            if (said.IsNo && Asks(ahead.Step) && (answer != AssentAnswer.NotToday || days == 0))
            {
                Assert.Fail($"{ahead} after {answer} {days} days ago without time alone");
            }

            if (days == 0 && ahead.Call is StepCall.Ask or StepCall.MayAskAgain)
            {
                Assert.Equal(0, AssentHistory.AskedWithoutYes([said], Known.Tobin, Today, 1));
            }
        }

        Assert.True(proposed > 300, $"{proposed}");

        static bool Asks(Rung step) => Rungs.NeedOf(step) != AssentNeed.None;
    }

    private static (StepCall, Rung) Call(StepAhead? ahead) => (ahead!.Call, ahead.Step);

    private static (StepCall, Rung) Said(PathwayState state, params Assent[] said) => Call(Of(state, said: said));
}
