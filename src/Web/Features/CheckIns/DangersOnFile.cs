using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// Which dangers the children of a case said on pages of their own, as the program reads them: from what stands on record
/// since the minute it was said. What two clinicians struck is none.
/// </summary>
internal sealed class DangersOnFile(CaseworkDb db, Vault vault, LocalTime local)
{
    /// <summary>The earliest first.</summary>
    public async Task<IReadOnlyList<DangerSaid>> Of(Actor actor, CaseId id, CancellationToken ct) =>
        [.. (await OfCases(actor, [id], ct))[id]];

    /// <summary>Of each case, the earliest first.</summary>
    public async Task<ILookup<CaseId, DangerSaid>> OfCases(
        Actor actor,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    )
    {
        var rows = await db
            .HarmDisclosures.AsNoTracking()
            .Where(d => ids.Contains(d.CaseId) && d.StruckAt == null && d.RecordedBy == d.ToldBy)
            .OrderBy(d => d.HeardAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Words), ct);
        var zone = await local.Zone(ct);
        var said = new List<(CaseId Case, DangerSaid Said)>();
        foreach (var row in rows)
        {
            var place = new Place(actor.Practice, SafetyPlaces.Told, row.Id, nameof(row.Words));
            var words = await vault.Open(row.Words, place, Reader.Program, ct);
            var danger = new DangerSaid(row.Id, row.ToldBy, RaiseAlert.DangerIn(words), zone.DayOf(row.HeardAt))
            {
                At = row.HeardAt,
            };
            said.Add((row.CaseId, danger));
        }

        return said.ToLookup(s => s.Case, s => s.Said);
    }
}
