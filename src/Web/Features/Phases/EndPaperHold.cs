using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// Looks whether the paper for which a hold was placed is back in force, and ends the hold then: silently, and the child is
/// asked again before the next step. A hold for an order that was retracted it does not end: that takes two clinicians.
/// </summary>
internal sealed class EndPaperHold(
    CaseworkDb db,
    WaysOnFile ways,
    FindKnowledge knowledge,
    KeepMove keep,
    History history
) : IJobHandler
{
    public const string Kind = "EndPaperHold";

    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public async Task<JobOutcome> Run(Job job, CancellationToken ct)
    {
        var id = new CaseId(job.About);
        if (await Actor(job, id, ct) is not { } actor)
        {
            return new JobOutcome.Done();
        }

        IReadOnlyList<WayOnFile> held =
        [
            .. (await ways.OfCase(actor, id, ct)).Where(w =>
                w.State.Standing != PathwayStanding.Closed && w.State.Holds.Any(Waits)
            ),
        ];
        var locks = (await knowledge.OfCase(actor, held, ct)).ToDictionary(
            k => k.Key,
            k => GateKnowledge.Locks(k.Value)
        );

        if (held.Count == 0)
        {
            // A case that is closed may be opened again, and whoever placed the hold may be walled off and let in.
            return await db.ChildWays.AnyAsync(
                w => w.CaseId == id && w.Standing != PathwayStanding.Closed && w.HoldsOpen > 0,
                ct
            )
                ? new JobOutcome.Later(Every)
                : new JobOutcome.Done();
        }

        // Of the order that it waits for: a hold for another paper, or another order, waits on for its own.
        var retracted = held.SelectMany(w => w.State.Holds.Where(Waits))
            .DistinctBy(h => h.Id)
            .FirstOrDefault(h => Stopped(h).Any(w => HoldCauses.IsRetracted(h, locks[w.Row.Id])));
        if (retracted is not null)
        {
            return await Keep(
                actor,
                [.. Stopped(retracted)],
                way => new PathwayMove.OrderRetracted(retracted.Id, locks[way.Row.Id].Today),
                "The order was retracted: two clinicians end the hold for it.",
                ct
            );
        }

        var back = held.SelectMany(w => w.State.Holds.Where(Waits))
            .DistinctBy(h => h.Id)
            .FirstOrDefault(h => HoldCauses.PaperIsBack(h, [.. Stopped(h).Select(w => locks[w.Row.Id])]));
        if (back is null)
        {
            return new JobOutcome.Later(Every);
        }

        return await Keep(
            actor,
            [.. Stopped(back)],
            way => new PathwayMove.PaperIsBack(back.Id, locks[way.Row.Id].Today),
            "What was not in force when it was placed is in force again.",
            ct
        );

        IEnumerable<WayOnFile> Stopped(Hold hold) => held.Where(w => w.State.Holds.Any(h => h.Id == hold.Id));
    }

    private async Task<JobOutcome> Keep(
        Actor actor,
        IReadOnlyList<WayOnFile> ways,
        Func<WayOnFile, PathwayMove> move,
        string reason,
        CancellationToken ct
    )
    {
        foreach (var way in ways)
        {
            if (await keep.Decide(actor, way, way.Row.Version, move(way), reason, ct) is Decision.Refused)
            {
                return new JobOutcome.Later(Every);
            }
        }

        // Another hold of the case may wait for a paper too: it is looked at next time.
        return await history.Save(new(Kind, actor.Practice, null), ct) is Saved.Conflict
            ? new JobOutcome.Again("Somebody decided on the way at the same moment.")
            : new JobOutcome.Later(Every);
    }

    /// <summary>Whether a hold is looked at until its paper is back.</summary>
    public static bool Waits(Hold hold) => hold is { OrderWasRetracted: false, Papers.Count: > 0 };

    /// <summary>The program, for whoever placed the last hold of the case; it sees that one case.</summary>
    private async Task<Actor?> Actor(Job job, CaseId id, CancellationToken ct) =>
        await db
            .WayDecisions.AsNoTracking()
            .Where(d => d.CaseId == id && d.Kind == nameof(PathwayMove.PlaceHold))
            .OrderByDescending(d => d.DecidedAt)
            .Select(d => new { d.DecidedBy })
            .FirstOrDefaultAsync(ct)
            is { } placed
            ? new(job.PracticeId, placed.DecidedBy, Role.Outsider, Guid.Empty) { Consults = id, IsProgram = true }
            : null;
}
