using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Ahead;

public sealed partial class StepAheadTests
{
    [Fact]
    public void Where_the_plan_leaves_the_photo_out_the_first_step_is_the_next_one_everywhere()
    {
        var state = State(Phase.Preparation, Rung.QuestionsAndWishes) with { LeftOut = [Rung.PhotoOrVoice] };
        var card = Known.Yes(Rung.OneWayMessage);
        var gate = Refused(state, "G4.1");

        Assert.Equal(Rung.OneWayMessage, state.FirstNew(Phase.IndirectContact));
        Assert.Equal((StepCall.Ask, Rung.OneWayMessage), Call(Of(state, gate: gate)));
        Assert.Equal(
            Rung.OneWayMessage,
            GateKnowledge.Assent(Unsaid, state, state.FirstNew(Phase.IndirectContact)!.Value).Step
        );
        var facts = GateKnowledge.Of(Gate.Indirect, Unsaid with { Assents = [card] }, state);
        Assert.True(facts.Stand().Single(s => s.Id == "G4.1").IsMet);
        // Where all of it is left out, nobody asks about any of it.
        var none = state with
        {
            LeftOut = [.. Ladder.Steps.Select(s => s.Rung).Where(Ladder.MayBeLeftOut)],
        };
        Assert.Equal((StepCall.NobodyAsks, Rung.PhotoOrVoice), Call(Of(none, gate: (Gate.Indirect, Refused("G4.1")))));
    }

    [Fact]
    public void Nobody_asks_a_child_about_an_adult_from_whom_an_order_keeps_them_but_once_before_the_plan()
    {
        var known = Unsaid with { Entry = Unsaid.Entry with { IsProtectedFromAdult = true } };
        var first = State(Phase.SuitabilityAndPlan, Rung.TalkAboutThem);

        Assert.Empty(Unmet(known, first));
        Assert.Equal(["AK.7"], Unmet(known, first with { Phase = Phase.Preparation }));
        Assert.Equal(
            ["AK.7"],
            Unmet(known with { Assents = [Known.Yes(Rung.PhotoOrVoice) with { AskedOn = Today.AddDays(-9) }] }, first)
        );
        Assert.Equal(["AK.8"], Unmet(Unsaid, State(Phase.IndirectContact, Rung.PhotoOrVoice) with { Aim = 0 }));

        static IReadOnlyList<string> Unmet(WayKnowledge known, PathwayState state)
        {
            var facts = AskedSoFar.Of(known, []).About(state, Rung.PhotoOrVoice, false, Today, known.Settings);
            return AskAgainRules.Decide(facts) is Decision.Refused refused ? [.. refused.Unmet.Select(u => u.Id)] : [];
        }
    }

    [Fact]
    public void A_review_of_the_day_of_the_asking_was_held_since_it()
    {
        var unsure = Known.Yes(Rung.PhotoOrVoice) with { Answer = AssentAnswer.NotSure, AskedOn = Today.AddDays(-2) };

        Assert.False(IsReviewed(-3));
        Assert.False(IsReviewed(-2));
        Assert.True(IsReviewed(-1));
        Assert.False(IsReviewed(1));

        bool IsReviewed(int day) =>
            AskedSoFar
                .Of(Unsaid with { Assents = [unsure] }, [Today.AddDays(day)])
                .About(
                    State(Phase.IndirectContact, Rung.PhotoOrVoice),
                    Rung.PhotoOrVoice,
                    false,
                    Today,
                    Unsaid.Settings
                )
                .IsReviewedSince;
    }

    private static StepAhead? Of(
        PathwayState state,
        LockFacts? locks = null,
        StepUpFacts? up = null,
        (Gate, Decision)? gate = null,
        Assent[]? said = null,
        DrewBack[]? drew = null,
        DateOnly[]? alone = null,
        WayKnowledge? from = null
    )
    {
        var known = (from ?? Unsaid) with { Assents = said ?? [] };
        Decision? door = null;
        if (state.NextStep is { } step)
        {
            // As the page of the step puts it, with what is said there left open.
            var facts = Known.GoIn(step) with
            {
                Assent = GateKnowledge.Assent(known, state, step),
                Plan = null,
                ItemsNotScreened = 1,
                ForceWasUsed = true,
                IsAtThatPlace = false,
            };
            door = Pathway
                .Decide(state, new PathwayMove.TakeStep(facts, up ?? Known.Up, locks ?? Known.Unlocked, []))
                .Decision;
        }

        gate ??= state.GatesAhead() is [var first, ..] ? (first, Refused("G5.1")) : null;
        return StepAhead.Of(new(state, known, door, gate, new(known.Assents, drew ?? [], alone ?? [], [])));
    }

    private static (Gate, Decision) Refused(PathwayState state, params string[] unmet) =>
        (state.GatesAhead()[0], Refused(unmet));

    private static Decision Refused(params string[] unmet) =>
        Decision.Of(
            unmet.Select(id => new RequirementState(id, RequirementKind.Hard, "It is so.", "Test", IsMet: false)),
            []
        );
}
