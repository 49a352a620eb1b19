using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Who placed the open holds of a way, and who heard what calls for one, by name.</summary>
internal sealed class HoldsByWhom(CaseworkDb db, Vault vault)
{
    /// <summary>By the hold; one that came with the beginning of the way is on the record of another.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Placed(Actor actor, WayOnFile way, CancellationToken ct)
    {
        if (way.State.Holds.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        var rows = await db
            .WayDecisions.AsNoTracking()
            .Where(d => d.CaseId == way.Row.CaseId && d.Kind == nameof(PathwayMove.PlaceHold))
            .Select(d => new
            {
                d.Id,
                d.Move,
                By = db.People.First(p => p.Id == d.DecidedBy).Name,
            })
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Move), ct);
        var placed = new Dictionary<Guid, string>();
        foreach (var row in rows)
        {
            var place = WayPlaces.Decision(actor.Practice, row.Id, "Move");
            if (WayJson.Move(await vault.OpenBytes(row.Move, place, actor.Reader, ct)) is PathwayMove.PlaceHold move)
            {
                foreach (var hold in move.Also.Prepend(move.Hold))
                {
                    placed[hold.Id] = row.By;
                }
            }
        }

        return placed;
    }

    /// <summary>By the disclosure. Whose a screen is, and who took it, stays with the screen.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Heard(IEnumerable<HoldCall> calls, CancellationToken ct)
    {
        var ids = calls.Where(c => c.From == HoldCallFrom.Disclosure).Select(c => c.Id).ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db
                .HarmDisclosures.Where(d => ids.Contains(d.Id))
                .Join(db.People, d => d.HeardBy, p => p.Id, (d, p) => new { d.Id, p.Name })
                .ToDictionaryAsync(d => d.Id, d => d.Name, ct);
    }
}
