using Reknit.Domain;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// What a gate says on this day, and the step through it. The page asks the same list that the command refuses on.
/// </summary>
internal sealed class OpenGate(
    WaysOnFile ways,
    FindKnowledge knowledge,
    DecisionsTogether together,
    KeepMove keep,
    History history
)
{
    public sealed record Input(WayId Way, Gate Gate, Guid FormId, int Version, string Reason);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    /// <summary>A gate that leads on, with every requirement as it stands.</summary>
    public sealed record Next(Gate Gate, Decision Decision);

    /// <summary>What stands before a way on this day.</summary>
    /// <param name="Next">What leads on from here; null where no gate is left but closing.</param>
    /// <param name="Shut">Unmet locks on the step that was reached, whether or not the gate names them too.</param>
    public sealed record Ahead(WayKnowledge Known, Next? Next, IReadOnlyList<RequirementState> Shut)
    {
        /// <summary>What two clinicians passed together, and counts still.</summary>
        public IReadOnlyList<Override> Overrides { get; init; } = [];

        /// <summary>Everything that stands before the work, met or not.</summary>
        public IReadOnlyList<RequirementState> Standing => [.. ShutBeside, .. Next?.Decision.States ?? []];

        /// <summary>Of those that shut the step that was reached, the ones that the gate does not name.</summary>
        public IReadOnlyList<RequirementState> ShutBeside =>
            [.. Shut.ExceptBy((Next?.Decision.States ?? []).Select(s => s.Id), l => l.Id)];

        /// <summary>Holds that something on record puts before the therapist.</summary>
        public IReadOnlyList<HoldProposal> Proposed => Known.Proposed;
    }

    /// <param name="asked">The gate of the plan where this is none of those that lead on.</param>
    public async Task<Ahead> Look(Actor actor, WayOnFile way, Gate? asked, CancellationToken ct) =>
        Look(way, asked, await knowledge.Of(actor, way, ct), await together.Overrides(way.Row, ct));

    /// <summary>Of several ways of one case, by as many queries as of one.</summary>
    public async Task<IReadOnlyDictionary<WayId, Ahead>> LookAtAll(
        Actor actor,
        IReadOnlyList<WayOnFile> all,
        CancellationToken ct
    )
    {
        if (all.Count == 0)
        {
            return new Dictionary<WayId, Ahead>();
        }

        var known = await knowledge.OfCase(actor, all, ct);
        var overrides = await together.Overrides(all[0].Row.CaseId, [.. all.Select(w => w.Row.Id)], ct);
        return all.ToDictionary(w => w.Row.Id, w => Look(w, null, known[w.Row.Id], [.. overrides[w.Row.Id]]));
    }

    /// <param name="known">What was read of it already.</param>
    public async Task<Ahead> Look(WayOnFile way, Gate? asked, WayKnowledge known, CancellationToken ct) =>
        Look(way, asked, known, await together.Overrides(way.Row, ct));

    private static Ahead Look(WayOnFile way, Gate? asked, WayKnowledge known, IReadOnlyList<Override> overrides)
    {
        var ahead = way.State.GatesAhead();
        var shut = LockRules
            .On(way.State.Reached, GateKnowledge.Locks(known))
            .Where(l => l.Standing == RequirementStanding.Unmet);
        if (ahead.Count == 0)
        {
            return new(known, null, [.. shut]) { Overrides = overrides };
        }

        var gate = asked is { } one && ahead.Contains(one) ? one : ahead[0];
        var decision = Pathway.Decide(way.State, Move(way, gate, known, overrides)).Decision;
        return new(known, new(gate, decision), [.. shut]) { Overrides = overrides };
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        // Pressed twice: the gate of the form is passed already. Work that was closed meanwhile has passed none by that.
        if (!way.State.GatesAhead().Contains(input.Gate))
        {
            return way.State.Phase != Phase.Closed && way.State.Phase >= GateTable.Opens(input.Gate)
                ? new Outcome.Done()
                : new Outcome.Conflict();
        }

        var known = await knowledge.Of(actor, way, ct);
        var move = Move(way, input.Gate, known, await together.Overrides(way.Row, ct));
        if (await together.LeadsOn(actor, way.Row.CaseId, ct) is { IsMet: false } unlicensed)
        {
            var gate = Pathway.Decide(way.State, move).Decision;
            return new Outcome.Refused([unlicensed, .. gate.States.Where(s => s.Blocks)]);
        }

        var decision = await keep.Decide(actor, way, input.Version, move, input.Reason, ct);
        if (decision is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        await together.UseUp(way.Row.Id, [.. decision.States.Select(s => s.Id)], ct);
        var form = new PostedForm(input.FormId, WayPlaces.Show(input.Way));
        return await history.Save(new(nameof(OpenGate), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }

    private static PathwayMove.Advance Move(
        WayOnFile way,
        Gate gate,
        WayKnowledge known,
        IReadOnlyList<Override> overrides
    ) => new(GateKnowledge.Of(gate, known, way.State), GateKnowledge.Locks(known), overrides);
}
