using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.Devices;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>
/// A therapist decides that a device of the child's own is safe for check-ins, until a day. A decision that stood
/// before ends with it, and its links with it.
/// </summary>
internal sealed class DecideDevice(
    CaseworkDb db,
    DevicesOnFile devices,
    GateNumbers numbers,
    Vault vault,
    KeepEntries keep,
    TimeProvider clock
)
{
    public const int NoteLength = 2000;

    /// <param name="asked">The caller has found that the actor may see the child.</param>
    public async Task<Kept> Handle(
        Actor actor,
        ChildAsked asked,
        Guid formId,
        DeviceSaid said,
        DateOnly? safeUntil,
        CancellationToken ct
    )
    {
        var (id, child, today) = (asked.Case, asked.Child.Id, await devices.Today(ct));
        var days = (await numbers.Now(ct))[PathwayNumber.OwnDeviceDays];
        var decision = DeviceRules.Decide(new(asked.Band, said, safeUntil, days, today));
        return await keep.Keep(
            actor,
            new(nameof(DecideDevice), id, formId, DevicePlaces.Device(id, child)),
            decision,
            async stamp =>
            {
                var before = await db
                    .OwnDeviceDecisions.Where(d => d.CaseId == id && d.Child == child && d.EndedAt == null)
                    .AsTracking()
                    .ToListAsync(ct);
                before.ForEach(d => (d.EndedAt, d.EndedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person));
                db.OwnDeviceDecisions.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Child = child,
                        DecidedOn = today,
                        DecidedBy = stamp.By,
                        DecidedAt = stamp.At,
                        SafeUntil = safeUntil!.Value,
                        Said = await vault.Seal(
                            CheckInJson.Of(said),
                            DevicePlaces.Said(stamp.Practice, stamp.Id),
                            child.Strand,
                            ct
                        ),
                        Version = 1,
                    }
                );
            },
            ct
        );
    }
}
