using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Suitability;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>Opens signed decisions on suitability; the newest counts.</summary>
internal sealed class SuitabilityOnFile(CaseworkDb db, Vault vault)
{
    /// <summary>One signed version.</summary>
    public sealed record View(int Number, DateOnly SignedOn, string By, SuitabilityPaper Paper);

    /// <summary>Null where none was signed.</summary>
    public async Task<SuitabilityInForce?> Newest(Actor actor, WayId way, CancellationToken ct)
    {
        var row = await db
            .SuitabilityDecisions.AsNoTracking()
            .Where(d => d.WayId == way)
            .OrderByDescending(d => d.Number)
            .FirstOrDefaultAsync(ct);
        return row is null ? null : new(await Open(actor, row, ct));
    }

    /// <summary>Every version, the newest first.</summary>
    public async Task<IReadOnlyList<View>> All(Actor actor, WayId way, CancellationToken ct)
    {
        var rows = await db
            .SuitabilityDecisions.AsNoTracking()
            .Where(d => d.WayId == way)
            .OrderByDescending(d => d.Number)
            .Select(d => new { Row = d, By = db.People.First(p => p.Id == d.SignedBy).Name })
            .ToListAsync(ct);
        var views = new List<View>();
        foreach (var row in rows)
        {
            views.Add(new(row.Row.Number, row.Row.SignedOn, row.By, await Open(actor, row.Row, ct)));
        }

        return views;
    }

    private async Task<SuitabilityPaper> Open(Actor actor, SuitabilityDecision row, CancellationToken ct)
    {
        var place = SuitabilityPlaces.Of(actor.Practice, row.Id);
        return WayJson.Read<SuitabilityPaper>(await vault.OpenBytes(row.Paper, place, actor.Reader, ct));
    }
}
