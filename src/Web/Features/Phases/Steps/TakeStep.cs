using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>
/// The child takes a step today: only with their own yes, and with all that is asked at the door. Force at the door places
/// a hold at once, also where the step is refused: said otherwise afterwards, it stands.
/// </summary>
internal sealed class TakeStep(
    FindKnowledge knowledge,
    DecisionsTogether together,
    MakeMove make,
    PlaceHold place,
    History history
)
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

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (input.Door.ForceWasUsed == true)
        {
            if (await make.Look(actor, input.Form.Way, ct) is not { } seen)
            {
                return new MakeMove.Outcome.NotFound();
            }

            return
                await place.For(actor, seen.Way, [HoldHappened.ForceAtTheDoor(input.Form.Reason)], ct)
                // Not with the form: it is no step, and may be sent again.
                && await history.Save(new(nameof(PlaceHold), actor.Practice, actor.Person), ct) is Saved.Conflict
                ? new MakeMove.Outcome.Conflict()
                : new MakeMove.Outcome.Refused(Look(seen, input.Step, input.Door).States);
        }

        if (await Unlicensed(actor, input, ct) is { } refused)
        {
            return refused;
        }

        return await make.Handle(actor, input.Form, nameof(TakeStep), seen => Move(seen, input.Step, input.Door), ct);
    }

    /// <summary>Null where who is asking may lead the work on, or may not see it.</summary>
    private async Task<MakeMove.Outcome.Refused?> Unlicensed(Actor actor, Input input, CancellationToken ct) =>
        await make.Look(actor, input.Form.Way, ct) is { } seen
        && await together.LeadsOn(actor, seen.Way.Row.CaseId, ct) is { IsMet: false } unlicensed
            ? new([unlicensed, .. Look(seen, input.Step, input.Door).States.Where(s => s.Blocks)])
            : null;

    private static PathwayMove.TakeStep Move(MakeMove.Seen seen, Rung step, AtTheDoor door) =>
        StepKnowledge.Take(seen.Known, seen.Way.State, step, door, seen.Overrides);
}
