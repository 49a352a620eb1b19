using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Watch;

/// <summary>What was seen so far of what holds a way back.</summary>
internal sealed record Watched(IReadOnlyList<UnmetSince> Unmet, DateOnly? LookedOn)
{
    public static Watched Nothing { get; } = new([], null);
}

/// <summary>Opens since when what holds a way back is so.</summary>
internal sealed class WatchOnFile(CaseworkDb db, Vault vault)
{
    public async Task<Watched> Of(Actor actor, WayId way, CancellationToken ct)
    {
        var row = await db.WayWatches.AsNoTracking().SingleOrDefaultAsync(w => w.WayId == way, ct);
        return row is null ? Watched.Nothing : new(await Unmet(actor, row, ct), row.LookedOn);
    }

    public async Task<IReadOnlyList<UnmetSince>> Unmet(Actor actor, WayWatch row, CancellationToken ct) =>
        WayJson.Read<IReadOnlyList<UnmetSince>>(
            await vault.OpenBytes(row.Unmet, WatchPlaces.Unmet(actor.Practice, row.WayId), actor.Reader, ct)
        );
}
