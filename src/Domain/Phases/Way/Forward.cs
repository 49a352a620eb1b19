using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Phases.Way;

/// <summary>The two moves that bring child and adult nearer: through a gate, and onto a step.</summary>
internal static class Forward
{
    public static PathwayOutcome Advance(PathwayState state, PathwayMove.Advance move)
    {
        var opens = GateTable.Opens(move.Facts.OfGate());
        var facts = Bound(state, move.Facts);
        var first = state.FirstNew(opens);
        var decision = Decision.Of(
            [
                .. Stand(state, isNext: IsNextGate(state, facts), opensIt: true, first, AssentOf(facts)),
                .. first is { } step ? LockRules.On(step, move.Locks) : [],
                .. facts.Stand(),
            ],
            move.Overrides
        );
        return PathwayOutcome.Of(decision, state, state with { Phase = opens });
    }

    public static PathwayOutcome TakeStep(PathwayState state, PathwayMove.TakeStep move)
    {
        var facts = move.Facts with { Assent = Bound(state, move.Facts.Assent) };
        var step = facts.Assent.Step;
        var isUp = step > state.Reached;
        var decision = Decision.Of(
            [
                .. Stand(state, IsNextStep(state, step), Ladder.IsOpenIn(state.Phase, step), step, facts.Assent),
                .. LockRules.On(step, move.Locks),
                .. GoInRules.Stand(facts),
                .. isUp && step > Rung.SideBySide ? StandUp(move.Up) : [],
            ],
            move.Overrides
        );
        return PathwayOutcome.Of(decision, state, isUp ? state with { Reached = step } : state);
    }

    /// <summary>What is owed for a gate that was passed before Reknit: all that no override could pass.</summary>
    public static PathwayOutcome ShowOwed(PathwayState state, PathwayMove.ShowOwed move)
    {
        var gate = move.Facts.OfGate();
        var owed = Bound(state, move.Facts)
            .Stand()
            .Where(s => s.Kind == RequirementKind.Hard && !GateTable.AskedAtEachStep.Contains(s.Id));
        return PathwayOutcome.Of(
            Decision.Of([.. AroundRules.NotClosed.Select(r => r.On(state.Standing)), .. owed], []),
            state,
            state with
            {
                GatesOwed = [.. state.GatesOwed.Where(g => g != gate)],
            }
        );
    }

    private static IEnumerable<RequirementState> Stand(
        PathwayState state,
        bool isNext,
        bool opensIt,
        Rung? step,
        AssentFacts? assent
    )
    {
        var facts = new ForwardFacts(
            state.Standing == PathwayStanding.Open,
            state.Holds.Count,
            state.Pause?.By,
            state.GatesOwed.Count,
            isNext,
            opensIt,
            step is not { } rung || rung <= state.Aim,
            assent is null || (assent.Child == state.Child && assent.Adult == state.Adult)
        );
        return ForwardRules.Requirements.Select(r => r.On(facts));
    }

    /// <summary>Without the sessions on the present step nothing of it is known, and so nothing is met.</summary>
    private static IEnumerable<RequirementState> StandUp(StepUpFacts? up) =>
        StepUpRules.Requirements.Select(r =>
            up is not null
                ? r.On(up)
                : new RequirementState(r.Id, r.Kind, r.Words, r.Source, IsMet: false) { CuredBy = r.CuredBy }
        );

    private static bool IsNextGate(PathwayState state, IGateFacts facts) =>
        facts.OfGate() != Gate.Closing && GateTable.LeadsFrom(facts.OfGate(), state.Phase);

    /// <summary>What the plan leaves out for this child is left out below the step that was reached too.</summary>
    private static bool IsNextStep(PathwayState state, Rung step) =>
        step > state.Reached ? step == state.NextStep : !state.LeavesOut(step);

    private static AssentFacts? AssentOf(IGateFacts facts) =>
        facts switch
        {
            IndirectGateFacts indirect => indirect.Assent,
            JointGateFacts joint => joint.Assent,
            _ => null,
        };

    private static IGateFacts Bound(PathwayState state, IGateFacts facts) =>
        facts switch
        {
            IndirectGateFacts indirect => indirect with { Assent = Bound(state, indirect.Assent) },
            JointGateFacts joint => joint with { Assent = Bound(state, joint.Assent) },
            _ => facts,
        };

    /// <summary>What the state knows binds the facts, however they were filled in.</summary>
    private static AssentFacts Bound(PathwayState state, AssentFacts facts) =>
        facts with
        {
            IsFirstInOneRoom = facts.IsFirstInOneRoom || state.Reached < Rung.SideBySide,
            AskedAgainFrom = Later(facts.AskedAgainFrom, state.YesCountsFrom),
        };

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
