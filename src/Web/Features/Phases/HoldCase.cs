using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Places a hold from a screen or a disclosure: on every way that its trigger reaches, without choosing one first.</summary>
internal sealed class HoldCase(CaseworkDb db, WaysOnFile ways, PlaceHold place, History history)
{
    /// <param name="Child">Of a trigger that stops one child alone.</param>
    public sealed record Input(CaseId Case, Guid FormId, HoldTrigger Trigger, PersonId? Child);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        /// <summary>No way was begun that it could stop; one that begins later asks the same screens.</summary>
        public sealed record NoWay : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var line = HoldTriggers.Of(input.Trigger);
        var reached = (await ways.OfCase(actor, input.Case, ct))
            .Where(w => line.Reach == HoldReach.Family || w.Row.Child == input.Child)
            .Where(w => w.State.Standing == PathwayStanding.Open)
            .ToList();
        if (reached.Count == 0)
        {
            return new Outcome.NoWay();
        }

        // What a child said since is answered by a hold of its own, also where one of its kind is open.
        var withMore = await FirstWithMore(actor, reached, input.Trigger, ct);
        var without = withMore ?? reached.Find(w => w.State.Holds.All(h => h.Trigger != input.Trigger));
        if (without is null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var words = line.Words + " Placed from where it was put on record.";
        if (
            await place.Place(actor, without, input.Trigger, false, words, ct, isOnceForEach: withMore is null) is
            { } no
        )
        {
            return new Outcome.Refused(no);
        }

        var form = new PostedForm(input.FormId, WayPlaces.OfCase(input.Case));
        return await history.Save(new(nameof(PlaceHold), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }

    /// <summary>What one way has answered another may not have; null where each has all.</summary>
    private async Task<WayOnFile?> FirstWithMore(
        Actor actor,
        IReadOnlyList<WayOnFile> reached,
        HoldTrigger trigger,
        CancellationToken ct
    )
    {
        foreach (var way in reached)
        {
            if ((await place.Said(actor, way, trigger, ct)).Count > 0)
            {
                return way;
            }
        }

        return null;
    }
}
