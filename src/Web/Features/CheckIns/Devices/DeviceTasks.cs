using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>What came back from devices of children's own, until somebody read it at the hour that the child was told.</summary>
internal sealed class DeviceTasks(CaseworkDb db, CaseAccess access, LocalTime local) : IDayTasks
{
    public int Order => -10;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.HearChild))
        {
            return [];
        }

        var waiting = await (
            from l in db.UnreadDeviceLinks().AsNoTracking()
            join c in access.CasesOf(actor) on l.CaseId equals c.Id
            where c.State == CaseState.Open
            orderby l.OpenedAt ?? l.SignedInAt
            select new { Link = l, c.Caption }
        )
            .Take(IDayTasks.Most)
            .ToListAsync(ct);
        var opened = waiting.Select(w => w.Link.SpaceId).OfType<ChildSpaceId>().ToList();
        var pages = await db
            .ChildSpaces.AsNoTracking()
            .Where(s => opened.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, ct);
        var zone = await local.Zone(ct);
        return
        [
            .. waiting.Select(w => new DayTask(
                w.Link.OpenedAt is null
                    ? "A link for a child was tried where somebody outside is signed in: look whether the device is safe"
                    : $"A child's own device: read what came back at {w.Link.ReadsAt.ToString("HH:mm", CultureInfo.InvariantCulture)}, as the child was told",
                DevicePlaces.Device(w.Link.CaseId, w.Link.Child),
                w.Caption,
                w.Link.OpenedAt is not null
                    ? zone.ReadOn(w.Link.ReadsAt, w.Link.OverAt(PageOf(w.Link))!.Value)
                    : zone.DayOf(w.Link.SignedInAt!.Value)
            )),
        ];

        ChildSpace? PageOf(OwnDeviceLink link) => link.SpaceId is { } id ? pages.GetValueOrDefault(id) : null;
    }
}
