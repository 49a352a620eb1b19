using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The one step to do something about, of each way of a case: one query for all of them.</summary>
internal sealed class FindStepAhead(CaseworkDb db)
{
    /// <param name="looked">What stands before each, read already.</param>
    public async Task<IReadOnlyDictionary<WayId, StepAhead>> Of(
        IReadOnlyList<WayOnFile> ways,
        IReadOnlyDictionary<WayId, OpenGate.Ahead> looked,
        CancellationToken ct
    )
    {
        var ids = ways.Select(w => w.Row.Id).ToList();
        var reviewed = (
            await db
                .WayReviews.AsNoTracking()
                .ThatCount()
                .Where(r => ids.Contains(r.WayId))
                .Select(r => new { r.WayId, r.ReviewedOn })
                .ToListAsync(ct)
        ).ToLookup(r => r.WayId, r => r.ReviewedOn);
        var found = new Dictionary<WayId, StepAhead>();
        foreach (var way in ways)
        {
            var id = way.Row.Id;
            if (Of(way, looked[id], [.. reviewed[id]]) is { } step)
            {
                found[id] = step;
            }
        }

        return found;
    }

    private static StepAhead? Of(WayOnFile way, OpenGate.Ahead ahead, IReadOnlyList<DateOnly> reviewedOn)
    {
        var (state, known) = (way.State, ahead.Known);
        var door = state.NextStep is { } step
            ? TakeStep.Look(new(way, known, ahead.Overrides), step, AtTheDoor.NothingSaid)
            : null;
        return StepAhead.Of(
            new(
                state,
                known,
                door,
                ahead.Next is { } next ? (next.Gate, next.Decision) : null,
                AskedSoFar.Of(known, reviewedOn)
            )
        );
    }
}
