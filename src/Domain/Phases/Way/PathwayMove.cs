using System.Text.Json.Serialization;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Phases.Way;

/// <summary>
/// Something that is about to change where the work stands, with the facts of its day. It is kept as it is, so that the
/// decision can be made again from it.
/// </summary>
[JsonDerivedType(typeof(Advance), "advance")]
[JsonDerivedType(typeof(TakeStep), "takeStep")]
[JsonDerivedType(typeof(StepDown), "stepDown")]
[JsonDerivedType(typeof(GoBack), "goBack")]
[JsonDerivedType(typeof(PlaceHold), "placeHold")]
[JsonDerivedType(typeof(LeaveHold), "leaveHold")]
[JsonDerivedType(typeof(ClearHold), "clearHold")]
[JsonDerivedType(typeof(PaperIsBack), "paperIsBack")]
[JsonDerivedType(typeof(OrderRetracted), "orderRetracted")]
[JsonDerivedType(typeof(LinkToHold), "linkToHold")]
[JsonDerivedType(typeof(Rest), "rest")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(TakeOver), "takeOver")]
[JsonDerivedType(typeof(ShowOwed), "showOwed")]
[JsonDerivedType(typeof(SetAim), "setAim")]
[JsonDerivedType(typeof(ReturnToReferrer), "return")]
[JsonDerivedType(typeof(TakeUpAgain), "takeUpAgain")]
[JsonDerivedType(typeof(Close), "close")]
public abstract record PathwayMove
{
    private PathwayMove() { }

    /// <summary>Through a gate into the next phase.</summary>
    public sealed record Advance(IGateFacts Facts, LockFacts Locks, IReadOnlyList<Override> Overrides) : PathwayMove;

    /// <summary>The child takes a step today: the next one, or one taken before.</summary>
    /// <param name="Up">Where the step is the next one in one room after another; null else.</param>
    public sealed record TakeStep(GoInFacts Facts, StepUpFacts? Up, LockFacts Locks, IReadOnlyList<Override> Overrides)
        : PathwayMove;

    /// <summary>To an earlier step. It needs nobody's leave.</summary>
    public sealed record StepDown(Rung To, DateOnly On) : PathwayMove;

    /// <summary>To an earlier phase. It needs nobody's leave.</summary>
    public sealed record GoBack(Phase To, DateOnly On) : PathwayMove;

    /// <summary>At once, and silently.</summary>
    public sealed record PlaceHold(Hold Hold) : PathwayMove
    {
        /// <summary>Placed in the same act: where several papers are missing, each has its own.</summary>
        public IReadOnlyList<Hold> Also { get; init; } = [];
    }

    /// <summary>What calls for a hold was put on record after one was placed for the very same cause.</summary>
    public sealed record LinkToHold(LinkHoldFacts Facts) : PathwayMove;

    /// <summary>What calls for a hold is answered by two clinicians, without one.</summary>
    public sealed record LeaveHold(LeaveHoldFacts Facts) : PathwayMove;

    public sealed record ClearHold(ClearHoldFacts Facts) : PathwayMove;

    /// <summary>A paper that lapsed is back in force: a hold for it clears itself.</summary>
    public sealed record PaperIsBack(Guid HoldId, DateOnly On) : PathwayMove;

    /// <summary>The order for which a hold waits was retracted: the hold no longer ends by itself.</summary>
    public sealed record OrderRetracted(Guid HoldId, DateOnly On) : PathwayMove;

    public sealed record Rest(Pause Pause) : PathwayMove;

    public sealed record Resume(ResumeFacts Facts) : PathwayMove;

    /// <summary>A family already in treatment is taken over at a phase; decision 11.</summary>
    public sealed record TakeOver(TakeOverFacts Facts) : PathwayMove;

    /// <summary>The hard requirements of a gate that was passed before Reknit are shown to hold here.</summary>
    public sealed record ShowOwed(IGateFacts Facts) : PathwayMove;

    /// <summary>The plan's aim, and the steps of indirect contact that it leaves out.</summary>
    /// <param name="Furthest">How far the decision on suitability lets it go; null where there is none.</param>
    public sealed record SetAim(Rung Aim, IReadOnlyList<Rung> LeftOut, Rung? Furthest = null) : PathwayMove;

    public sealed record ReturnToReferrer(ReturnFacts Facts, IReadOnlyList<Override> Overrides) : PathwayMove;

    /// <summary>After it was given back: from preparation at most, and the child is asked again.</summary>
    public sealed record TakeUpAgain(bool ReferrerAgrees, DateOnly On) : PathwayMove;

    public sealed record Close(ClosingFacts Facts, IReadOnlyList<Override> Overrides) : PathwayMove;
}
