using Reknit.Domain;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Says that something on record is what an open hold was placed for: a disclosure or a screen that was typed after the
/// hold. The hold stands as before, and two clinicians end it.
/// </summary>
internal sealed class LinkToHold(
    CaseworkDb db,
    WaysOnFile ways,
    FindKnowledge knowledge,
    KeepMove keep,
    History history
)
{
    /// <param name="Said">What calls for a hold.</param>
    public sealed record Input(WayId Way, Guid FormId, Guid Said, Guid Hold, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var proposed = (await knowledge.Of(actor, way, ct)).Proposed;
        if (proposed.FirstOrDefault(p => p.Call.Id == input.Said)?.Call is not { } call)
        {
            return new Outcome.NotFound();
        }

        // The hold stands on every way that it reaches, and what it is placed for is alike on all of them.
        foreach (var held in await ways.OfCase(actor, way.Row.CaseId, ct))
        {
            var isOwn = held.Row.Id == way.Row.Id;
            var isUnanswered = !held.State.Answered.Contains(call.Id);
            if (
                !isOwn
                && (
                    held.State.Standing == PathwayStanding.Closed
                    || !isUnanswered
                    || !held.State.Holds.Any(h => h.Id == input.Hold)
                )
            )
            {
                continue;
            }

            var facts = new LinkHoldFacts
            {
                Hold = input.Hold,
                Said = call.Id,
                From = call.From,
                Trigger = call.Trigger,
                On = call.On,
                IsUnanswered = isUnanswered,
                HasReason = !string.IsNullOrWhiteSpace(input.Because),
            };
            var move = new PathwayMove.LinkToHold(facts);
            if (await keep.Decide(actor, held, held.Row.Version, move, input.Because, ct) is Decision.Refused no)
            {
                return new Outcome.Refused(no.States);
            }
        }

        var form = new PostedForm(input.FormId, WayPlaces.Holds(input.Way));
        return await history.Save(new(nameof(LinkToHold), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
