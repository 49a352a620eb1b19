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

    /// <summary>Of each of these ways the newest; one of which none was signed is not among them.</summary>
    public async Task<IReadOnlyDictionary<WayId, SuitabilityInForce>> Newest(
        Actor actor,
        IReadOnlyCollection<WayId> ways,
        CancellationToken ct
    )
    {
        var rows = await db
            .SuitabilityDecisions.AsNoTracking()
            .Where(d => ways.Contains(d.WayId))
            .Where(d => !db.SuitabilityDecisions.Any(n => n.WayId == d.WayId && n.Number > d.Number))
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Paper), ct);
        var newest = new Dictionary<WayId, SuitabilityInForce>();
        foreach (var row in rows)
        {
            newest[row.WayId] = new(await Open(actor, row, ct));
        }

        return newest;
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
