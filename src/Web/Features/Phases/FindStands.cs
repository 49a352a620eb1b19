using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Opens many ways at once, with what waits before each: a fixed number of queries, however many.</summary>
internal sealed class FindStands(CaseworkDb db, WaysOnFile ways, FindWaiting waiting, HistoryOnFile history)
{
    public async Task<IReadOnlyDictionary<WayId, BoardStand>> Of(
        Actor actor,
        IQueryable<ChildWay> found,
        PathwaySettings settings,
        CancellationToken ct
    )
    {
        var opened = await ways.These(actor, found, ct);
        var cases = opened.Select(w => w.Row.CaseId).Distinct().ToList();
        var looked = await db
            .WayWatches.AsNoTracking()
            .Where(k => cases.Contains(k.CaseId) && k.LookedOn != null)
            .ToDictionaryAsync(k => k.WayId, k => k.LookedOn, ct);
        var calls = await waiting.Of(actor, opened, ct);
        var undecided = await history.DisclosuresWithoutDecisionOf(cases, ct);
        return opened.ToDictionary(
            w => w.Row.Id,
            w =>
                BoardStand.Of(
                    w.State,
                    looked.GetValueOrDefault(w.Row.Id),
                    calls.GetValueOrDefault(w.Row.Id, []),
                    undecided.GetValueOrDefault(w.Row.CaseId),
                    settings
                )
        );
    }
}
