using Reknit.Domain;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Goes back to an earlier phase: it needs nobody's leave, and says why.</summary>
internal sealed class GoBackOnWay(
    CaseworkDb db,
    WaysOnFile ways,
    KeepMove keep,
    FindKnowledge knowledge,
    History history
)
{
    public sealed record Input(WayId Way, Phase? To, Guid FormId, int Version, string Reason);

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

        var move = new PathwayMove.GoBack(input.To ?? way.State.Phase, await knowledge.Today(ct));
        if (await keep.Decide(actor, way, input.Version, move, input.Reason, ct) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        var form = new PostedForm(input.FormId, WayPlaces.Show(input.Way));
        return await history.Save(new(nameof(GoBackOnWay), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
