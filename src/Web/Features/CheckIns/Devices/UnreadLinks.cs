using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Links of which something came that nobody has looked at since; as <see cref="OwnDeviceLink.WaitsForReader"/>.</summary>
internal static class UnreadLinks
{
    public static IQueryable<OwnDeviceLink> UnreadDeviceLinks(this CaseworkDb db) =>
        db.OwnDeviceLinks.Where(l =>
            (l.OpenedAt != null || l.SignedInAt != null)
            && (l.ReadAt == null || db.ChildSpaces.Any(s => l.SpaceId == s.Id && s.EndedAt > l.ReadAt))
        );
}
