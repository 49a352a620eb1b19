using Reknit.Domain;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Stops every new step at once: of this child, or of every child of the case. Nothing of it reaches anybody outside; it
/// shows on pages of clinicians alone.
/// </summary>
internal sealed class PlaceHold(
    CaseworkDb db,
    WaysOnFile ways,
    KeepMove keep,
    FindKnowledge knowledge,
    HoldCallsOnFile calls,
    CheckInsOnFile checkIns,
    QueueJob jobs,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(WayId Way, Guid FormId, HoldTrigger? Trigger, bool OrderWasRetracted, string Words);

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

        var draft = new HoldDraft(input.Trigger, input.Words);
        if (Decision.On(PlaceHoldRules.Requirements, draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        if (await Place(actor, way, input.Trigger!.Value, input.OrderWasRetracted, input.Words, ct) is { } no)
        {
            return new Outcome.Refused(no);
        }

        var form = new PostedForm(input.FormId, WayPlaces.Holds(input.Way));
        return await history.Save(new(nameof(PlaceHold), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }

    /// <summary>On every way that the trigger reaches. Adds to what is saved; the caller saves.</summary>
    /// <param name="isOnceForEach">A way that rests for the same reason already is left as it is.</param>
    /// <returns>What is not so; null where the hold is placed.</returns>
    public async Task<IReadOnlyList<RequirementState>?> Place(
        Actor actor,
        WayOnFile way,
        HoldTrigger trigger,
        bool orderWasRetracted,
        string words,
        CancellationToken ct,
        bool isOnceForEach = false
    )
    {
        IReadOnlyList<WayOnFile> all = [.. await Reached(actor, way, trigger, ct)];
        List<LockFacts> locks = trigger == HoldTrigger.PaperLapsed ? await Locks(actor, all, ct) : [];
        var hold = new Hold(NewId(), trigger, OrderWasRetracted: false, await knowledge.Today(ct))
        {
            For = await Said(actor, way, trigger, ct),
        };
        IReadOnlyList<Hold> holds =
            trigger == HoldTrigger.PaperLapsed
                ? HoldCauses.ForPapers(
                    hold,
                    [.. locks.SelectMany(HoldCauses.PapersMissing)],
                    way.State.Holds,
                    locks.Find(l => l.RestsOnOrder)?.OrderOfWork,
                    orderWasRetracted || locks.Any(HoldCauses.IsRetracted),
                    NewId
                )
                : [hold];
        if (holds.Any(h => h is { Papers.Count: > 0, OrderWasRetracted: false }))
        {
            jobs.Add(
                EndPaperHold.Kind,
                actor.Practice,
                way.Row.CaseId.Value,
                clock.GetUtcNow().UtcDateTime + EndPaperHold.Every
            );
        }

        foreach (var reached in all)
        {
            if (isOnceForEach && reached.State.Holds.Any(h => h.Trigger == trigger))
            {
                continue;
            }

            var move = new PathwayMove.PlaceHold(holds[0]) { Also = [.. holds.Skip(1)] };
            if (
                await keep.Decide(actor, reached, reached.Row.Version, move, words, ct) is Decision.Refused no
                && reached.Row.Id == way.Row.Id
            )
            {
                return no.States;
            }
        }

        return null;
    }

    /// <summary>
    /// One hold for each cause, on every way that goes on and that it reaches, as one decision. Where one for the same kind
    /// was placed today it is open, and stands for it. Adds to what is saved; the caller saves.
    /// </summary>
    /// <returns>Whether any was placed.</returns>
    public async Task<bool> For(
        Actor actor,
        WayOnFile way,
        IReadOnlyCollection<HoldHappened> causes,
        CancellationToken ct
    )
    {
        var today = await knowledge.Today(ct);
        var holds = new List<(Hold Hold, string Words)>();
        foreach (var cause in causes)
        {
            var said = await Said(actor, way, cause.Trigger, ct);
            holds.Add((new(NewId(), cause.Trigger, OrderWasRetracted: false, today) { For = said }, cause.Words));
        }

        var isPlaced = false;
        var all = await ways.OfCase(actor, way.Row.CaseId, ct);
        foreach (var reached in all.Where(w => w.State.Standing != PathwayStanding.Closed))
        {
            var own = holds
                .Where(h => Reaches(h.Hold.Trigger, way, reached))
                .Where(h => h.Hold.For.Count > 0 || !reached.State.Holds.Any(o => IsSame(o, h.Hold)))
                .ToList();
            if (own.Count > 0)
            {
                var move = new PathwayMove.PlaceHold(own[0].Hold) { Also = [.. own.Skip(1).Select(h => h.Hold)] };
                var words = string.Join(' ', own.Select(h => h.Words));
                var decision = await keep.Decide(actor, reached, reached.Row.Version, move, words, ct);
                isPlaced |= decision is Decision.Allowed;
            }
        }

        return isPlaced;
    }

    /// <summary>A push is one thing until it is answered, as the child says it; what happens between adults happens anew.</summary>
    private static bool IsSame(Hold open, Hold placed) =>
        open.Trigger == placed.Trigger
        && (open.PlacedOn == placed.PlacedOn || placed.Trigger == HoldTrigger.SomebodyPushed);

    private static bool Reaches(HoldTrigger trigger, WayOnFile from, WayOnFile to) =>
        HoldTriggers.Of(trigger).Reach == HoldReach.Family || to.Row.Child == from.Row.Child;

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>What until now calls for this hold and was not answered: it is placed for all of it.</summary>
    public async Task<IReadOnlyList<Guid>> Said(Actor actor, WayOnFile way, HoldTrigger trigger, CancellationToken ct)
    {
        var onFile = await calls.Of(actor, way.Row.CaseId, ct);
        var pushes = trigger == HoldTrigger.SomebodyPushed ? await Pushes(actor, way, ct) : [];
        return
        [
            .. onFile
                .Concat(pushes)
                .Where(c => c.Trigger == trigger && c.Reaches(way.State) && !way.State.Answered.Contains(c.Id))
                .Select(c => c.Id),
        ];
    }

    private async Task<IEnumerable<HoldCall>> Pushes(Actor actor, WayOnFile way, CancellationToken ct)
    {
        var heard = await checkIns.Heard(actor.Practice, way.Row.CaseId, way.Row.Child, ct);
        return CheckInsKnown
            .Of(heard, null, way.Row.Adult, null)
            .Pushes.Where(p => p.Yes)
            .Select(p => HoldCall.Of(new DangerSaid(p.Id, way.Row.Child, Danger.Pushed, p.On))!);
    }

    private async Task<List<LockFacts>> Locks(Actor actor, IEnumerable<WayOnFile> reached, CancellationToken ct)
    {
        List<WayOnFile> open = [.. reached.Where(w => w.State.Standing != PathwayStanding.Closed)];
        var known = await knowledge.OfCase(actor, open, ct);
        return open.ConvertAll(w => GateKnowledge.Locks(known[w.Row.Id]));
    }

    private async Task<IEnumerable<WayOnFile>> Reached(
        Actor actor,
        WayOnFile way,
        HoldTrigger trigger,
        CancellationToken ct
    ) => (await ways.OfCase(actor, way.Row.CaseId, ct)).Where(w => Reaches(trigger, way, w));
}
