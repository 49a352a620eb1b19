using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>The child takes a step today: only with their own yes, and with all that is asked at the door.</summary>
internal sealed class TakeStep(FindKnowledge knowledge, DecisionsTogether together, MakeMove make)
{
    public sealed record Input(MakeMove.Form Form, Rung Step, AtTheDoor Door);

    /// <summary>Every requirement of a step as it stands; the page shows what the step is refused on.</summary>
    public static Decision Look(MakeMove.Seen seen, Rung step, AtTheDoor door) =>
        Pathway.Decide(seen.Way.State, Move(seen, step, door)).Decision;

    /// <summary>The next step while nothing was said at the door; null at the top.</summary>
    public async Task<Decision?> Next(Actor actor, WayOnFile way, CancellationToken ct) =>
        way.State.NextStep is { } step
            ? Look(
                new(way, await knowledge.Of(actor, way, ct), await together.Overrides(way.Row, ct)),
                step,
                AtTheDoor.NothingSaid
            )
            : null;

    public Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct) =>
        make.Handle(actor, input.Form, nameof(TakeStep), seen => Move(seen, input.Step, input.Door), ct);

    private static PathwayMove.TakeStep Move(MakeMove.Seen seen, Rung step, AtTheDoor door) =>
        StepKnowledge.Take(seen.Known, seen.Way.State, step, door, seen.Overrides);
}
