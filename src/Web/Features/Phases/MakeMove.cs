using Reknit.Domain;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Makes one move on a way from what the practice knows on this day, and keeps it with what comes with it.</summary>
internal sealed class MakeMove(
    CaseworkDb db,
    WaysOnFile ways,
    FindKnowledge knowledge,
    DecisionsTogether together,
    KeepMove keep,
    History history
)
{
    /// <summary>What every form of a move sends.</summary>
    public sealed record Form(WayId Way, Guid FormId, int Version, string? Reason);

    /// <summary>What a move is made from.</summary>
    public sealed record Seen(WayOnFile Way, WayKnowledge Known, IReadOnlyList<Override> Overrides);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    /// <summary>Null where there is no such way, or none that the reader may see.</summary>
    public async Task<Seen?> Look(Actor actor, WayId id, CancellationToken ct) =>
        await ways.Find(actor, id, ct) is { } way
            ? new(way, await knowledge.Of(actor, way, ct), await together.Overrides(way.Row, ct))
            : null;

    /// <summary>What a move of a clinician's own is refused on: their license first, then what the way says.</summary>
    public async Task<IReadOnlyList<RequirementState>> WithLicense(
        Actor actor,
        Seen seen,
        Decision decision,
        CancellationToken ct
    ) =>
        await together.LeadsOn(actor, seen.Way.Row.CaseId, ct) is { IsMet: false } unlicensed
            ? [unlicensed, .. decision.States]
            : decision.States;

    /// <summary>As <see cref="Handle"/>, by somebody who is licensed in the case's state on this day.</summary>
    public async Task<Outcome> HandleLicensed(
        Actor actor,
        Form form,
        string act,
        Func<Seen, PathwayMove> move,
        CancellationToken ct,
        Func<Seen, Task>? with = null
    )
    {
        if (await ways.Find(actor, form.Way, ct) is not { } way)
        {
            return new Outcome.NotFound();
        }

        return await together.LeadsOn(actor, way.Row.CaseId, ct) is { IsMet: false } unlicensed
            ? new Outcome.Refused([unlicensed])
            : await Handle(actor, form, act, move, ct, with);
    }

    /// <param name="act">Name of the use case.</param>
    /// <param name="with">Adds what is saved together with an allowed move.</param>
    public async Task<Outcome> Handle(
        Actor actor,
        Form form,
        string act,
        Func<Seen, PathwayMove> move,
        CancellationToken ct,
        Func<Seen, Task>? with = null
    )
    {
        if (await Look(actor, form.Way, ct) is not { } seen)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(form.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var decision = await keep.Decide(actor, seen.Way, form.Version, move(seen), form.Reason, ct);
        if (decision is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Unmet);
        }

        await together.UseUp(form.Way, [.. decision.States.Select(s => s.Id)], ct);
        if (with is not null)
        {
            await with(seen);
        }

        var posted = new PostedForm(form.FormId, WayPlaces.Show(form.Way));
        return await history.Save(new(act, actor.Practice, actor.Person, posted), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
