using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.Ahead;

/// <summary>What there is to do about one step. None of it wants a yes of the child.</summary>
public enum StepCall
{
    /// <summary>The last session has signs that ask for a look at a step down.</summary>
    LookDown,

    /// <summary>The plan goes no further than the child is.</summary>
    AimReached,

    /// <summary>The order, the law or safety shuts it.</summary>
    Shut,

    /// <summary>Something else must be so before it.</summary>
    Waits,

    /// <summary>The step that was reached is held again before the next one.</summary>
    Stay,

    /// <summary>The child said yes, or nobody else takes part in it.</summary>
    GoesAhead,

    /// <summary>A step in one room: its session is held, and the child is asked on that day.</summary>
    HoldIt,

    /// <summary>The child may be asked about it.</summary>
    Ask,

    /// <summary>The child may be asked again, and need not be: the last answer was no yes.</summary>
    MayAskAgain,

    /// <summary>Nobody asks the child now.</summary>
    NobodyAsks,
}

/// <summary>What is read of one way on one day.</summary>
/// <param name="Door">Whether the next step could be taken now, while nothing was said at the door; null at the top.</param>
/// <param name="Gate">What leads on from here; null where no gate is left but closing.</param>
public sealed record StepAheadFacts(
    PathwayState State,
    WayKnowledge Known,
    Decision? Door,
    (Gate Gate, Decision Decision)? Gate,
    AskedSoFar Asked
);

/// <summary>
/// The one thing to do about the one next step: from the decision that the step itself is refused on, and from the rules
/// of asking a child again. A step that a lock shuts, or about which nobody may ask now, is never proposed.
/// </summary>
/// <param name="Step">What is proposed, or waits.</param>
public sealed record StepAhead(StepCall Call, Rung Step)
{
    /// <summary>Said on the day alone, whatever is on file.</summary>
    private static readonly string[] SaidAtTheDoor = ["GI.1", "GI.2", "GI.4", "GI.9"];

    /// <summary>What the child gives alone: their yes, and that they did not draw back from it.</summary>
    private static readonly string[] OfTheYes = [.. AssentRules.Requirements.Select(r => r.Id), "GI.7"];

    /// <summary>Of a gate the same.</summary>
    private static readonly string[] YesAtGate = ["G4.1", "G5.11"];

    /// <summary>Why it is not more; what the child alone can change comes last. Null where nothing is in the way.</summary>
    public RequirementState? Because { get; init; }

    /// <summary>How many more there are.</summary>
    public int More { get; init; }

    /// <summary>The child's last answer that counts for it; null where there is none.</summary>
    public Assent? Said { get; init; }

    /// <summary>Of a step down.</summary>
    public StepDownSign? Sign { get; init; }

    /// <summary>After a no, the first day on which anybody may ask again; null where no day is waited for.</summary>
    public DateOnly? AskFrom { get; init; }

    /// <summary>Nothing further is spoken of beside it: a child has answered, goes down, or is where the plan aims at.</summary>
    public bool IsAtRest =>
        Call is StepCall.LookDown or StepCall.AimReached or StepCall.MayAskAgain or StepCall.NobodyAsks;

    /// <summary>Null where no step is spoken of: before contact begins, after it, and where a gate comes first.</summary>
    public static StepAhead? Of(StepAheadFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (state, gate) = (facts.State, facts.Gate);
        if (state.Phase is < Phase.Preparation or > Phase.SupportedContact)
        {
            return null;
        }

        if (LookDown(facts) is { } down)
        {
            return down;
        }

        if (state.Phase == Phase.Preparation)
        {
            return AtGate(facts);
        }

        if (state.NextStep is not { } step || facts.Door is null)
        {
            return null;
        }

        if (step > state.Aim)
        {
            // A gate that adds no step leads on to the same place.
            return FirstNew(state, gate) is null && gate is not null ? null : new(StepCall.AimReached, state.Reached);
        }

        var isOpen = Ladder.IsOpenIn(state.Phase, step);
        if (
            gate is { Decision: Decision.Allowed }
            && (!isOpen || !Rungs.IsSameRoom(step) || FirstNew(state, gate) is null)
        )
        {
            return null;
        }

        return isOpen ? InPhase(facts, step, facts.Door) : AtGate(facts);
    }

    private static StepAhead? LookDown(StepAheadFacts facts)
    {
        var (state, known) = (facts.State, facts.Known);
        if (
            known.Steps.Accounts.Count == 0
            || StepDownSigns.AreAnswered(known.Steps.Accounts[^1], state.Reached, known.SteadySince)
        )
        {
            return null;
        }

        var signs = StepDownSigns.On(StepKnowledge.Down(known));
        return signs.Count == 0
            ? null
            : new(StepCall.LookDown, state.Reached) { Sign = signs[0], More = signs.Count - 1 };
    }

    /// <summary>Where all but the child's yes is so, the gate is about its first step.</summary>
    private static StepAhead? AtGate(StepAheadFacts facts) =>
        FirstNew(facts.State, facts.Gate) is { } first
        && facts.Gate is { Decision: Decision.Refused refused }
        && refused.Unmet.All(u => YesAtGate.Contains(u.Id))
            ? Asking(facts, first, isOnTheDay: false)
            : null;

    private static Rung? FirstNew(PathwayState state, (Gate Gate, Decision Decision)? gate) =>
        gate is { } ahead ? state.FirstNew(GateTable.Opens(ahead.Gate)) : null;

    private static StepAhead InPhase(StepAheadFacts facts, Rung step, Decision door)
    {
        var unmet = door.States.Where(s => s.Blocks && !SaidAtTheDoor.Contains(s.Id)).ToList();
        var locks = unmet.FindAll(u => LockRules.Requirements.Any(r => r.Id == u.Id));
        if (locks.Count > 0)
        {
            return Held(StepCall.Shut, step, locks);
        }

        var up = unmet.FindAll(u => StepUpRules.Requirements.Any(r => r.Id == u.Id));
        var others = unmet.FindAll(u => !up.Contains(u) && !OfTheYes.Contains(u.Id));
        if (others.Count > 0)
        {
            return Held(StepCall.Waits, step, others);
        }

        return up.Count > 0 ? Stay(facts, up)
            : unmet.Count > 0 ? Asking(facts, step, Rungs.IsSameRoom(step))
            : new(StepCall.GoesAhead, step) { Said = LastSaid(facts, step).Assent };
    }

    /// <summary>The step that was reached goes on, as far as anybody may ask about it.</summary>
    private static StepAhead Stay(StepAheadFacts facts, List<RequirementState> up)
    {
        var here = facts.State.Reached;
        return
            AssentRules.IsValid(LastSaid(facts, here) with { IsGoingIn = true })
            || Asking(facts, here, isOnTheDay: true) is not { Call: StepCall.NobodyAsks } nobody
            ? Held(StepCall.Stay, here, up)
            : nobody;
    }

    private static StepAhead Held(StepCall call, Rung step, List<RequirementState> unmet) =>
        new(call, step) { Because = unmet.OrderBy(IsTheChilds).First(), More = unmet.Count - 1 };

    private static StepAhead Asking(StepAheadFacts facts, Rung step, bool isOnTheDay)
    {
        var known = facts.Known;
        var asked = facts.Asked.About(facts.State, step, childRaisedIt: false, known.Today, known.Settings);
        var said = LastSaid(facts, step).Assent;
        if (AskAgainRules.Decide(asked) is Decision.Refused refused)
        {
            DateOnly? from = asked.LastNoOn is { } no ? no.AddDays(asked.WaitDays) : null;
            return Held(StepCall.NobodyAsks, step, [.. refused.Unmet]) with
            {
                // Not before a day that is over.
                AskFrom = from > known.Today ? from : null,
                Said = said,
            };
        }

        var call =
            said is { IsNo: true } or { Answer: AssentAnswer.NotSure } ? StepCall.MayAskAgain
            : isOnTheDay ? StepCall.HoldIt
            : StepCall.Ask;
        return new(call, step) { Said = said };
    }

    private static AssentFacts LastSaid(StepAheadFacts facts, Rung step) =>
        GateKnowledge.Assent(facts.Known, facts.State, step);

    private static bool IsTheChilds(RequirementState state) => state.CuredBy == Curer.Child;
}
