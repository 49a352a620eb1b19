using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>One decision with what was answered.</summary>
internal sealed record DeviceDecided(OwnDeviceDecision Row, DeviceSaid Said);

/// <summary>Opens what is kept of a child's own device; the caller has found that the reader may see the child.</summary>
internal sealed class DevicesOnFile(CaseworkDb db, Vault vault, LocalTime local, TimeProvider clock)
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

    /// <summary>The child said to somebody of the practice, after it was decided, that something is wrong.</summary>
    public Task<bool> SaidWrongSince(OwnDeviceDecision decision, CancellationToken ct) =>
        db.HarmDisclosures.AnyAsync(
            d =>
                d.CaseId == decision.CaseId
                && d.ToldBy == decision.Child
                && d.StruckAt == null
                && d.RecordedAt >= decision.DecidedAt,
            ct
        );

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
