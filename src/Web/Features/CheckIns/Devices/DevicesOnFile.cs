using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>One decision with what was answered.</summary>
internal sealed record DeviceDecided(OwnDeviceDecision Row, DeviceSaid Said);

/// <summary>Opens what is kept of a child's own device; the caller has found that the reader may see the child.</summary>
internal sealed class DevicesOnFile(
    CaseworkDb db,
    Vault vault,
    CheckInsOnFile checkIns,
    LocalTime local,
    TimeProvider clock
)
{
    public async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The latest; null where nothing was decided yet.</summary>
    public async Task<DeviceDecided?> Latest(
        PracticeId practice,
        Reader reader,
        CaseId id,
        PersonId child,
        CancellationToken ct
    )
    {
        var row = await db
            .OwnDeviceDecisions.AsNoTracking()
            .Where(d => d.CaseId == id && d.Child == child)
            .OrderByDescending(d => d.DecidedAt)
            .ThenByDescending(d => d.Id)
            .FirstOrDefaultAsync(ct);
        return row is null ? null : await Open(practice, reader, row, ct);
    }

    /// <summary>
    /// After it was decided somebody of the case told of harm, or the child said that something agreed was not kept or that
    /// somebody pushed them: who holds the device may be who did it.
    /// </summary>
    public async Task<bool> SaidWrongSince(OwnDeviceDecision decision, CancellationToken ct)
    {
        var (id, child, since) = (decision.CaseId, decision.Child, decision.DecidedAt);
        if (
            await db.HarmDisclosures.AnyAsync(d => d.CaseId == id && d.StruckAt == null && d.RecordedAt >= since, ct)
            || await db.VisitEntries.AnyAsync(
                e =>
                    e.CaseId == id
                    && e.Child == child
                    && e.Kind == VisitEntryKind.BoundaryBroken
                    && e.StruckAt == null
                    && e.WrittenAt >= since,
                ct
            )
        )
        {
            return true;
        }

        var kept = await db
            .CheckIns.AsNoTracking()
            .Where(c => c.CaseId == id && c.Child == child && c.KeptAt >= since)
            .ToListAsync(ct);
        var heard = await checkIns.Heard(decision.PracticeId, kept, ct);
        return heard.Any(h => h.CheckIn.Chosen(Topic.Pushed) == "yes");
    }

    /// <summary>The latest first.</summary>
    public Task<List<OwnDeviceLink>> Links(CaseId id, PersonId child, CancellationToken ct) =>
        db
            .OwnDeviceLinks.AsNoTracking()
            .Where(l => l.CaseId == id && l.Child == child)
            .OrderByDescending(l => l.MadeAt)
            .ThenByDescending(l => l.Id)
            .ToListAsync(ct);

    private async Task<DeviceDecided> Open(
        PracticeId practice,
        Reader reader,
        OwnDeviceDecision row,
        CancellationToken ct
    )
    {
        var said = await vault.OpenBytes(row.Said, DevicePlaces.Said(practice, row.Id), reader, ct);
        return new(row, CheckInJson.Read<DeviceSaid>(said));
    }
}
