using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Tests.Phases.Ahead;

public sealed partial class StepAheadTests
{
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
