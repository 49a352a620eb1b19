using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// Notes the end of doors that stand no longer: the guardian's last day is over, the person left the case, the case is
/// closed. Behind such a door nothing was to be seen already; now its sessions and sign-in end too.
/// </summary>
internal sealed class EndDoorsDue(CaseworkDb db, PortalAccess access, CloseDoor close, History history)
{
    /// <returns>How many ended.</returns>
    public async Task<int> Run(PracticeId practice, CancellationToken ct)
    {
        var standing = (await access.Standing(ct)).Select(d => d.Handle);
        var due = await db
            .PortalDoors.Where(d => d.EndedAt == null && !standing.Contains(d.Handle))
            .Select(d => d.Handle)
            .ToListAsync(ct);
        var ended = 0;
        foreach (var handle in due)
        {
            db.ChangeTracker.Clear();
            var door = await db.PortalDoors.AsTracking().SingleAsync(d => d.Handle == handle, ct);
            await close.Mark(door, ct);

            // Where somebody changed it at the same moment, the next round looks again.
            ended += await history.Save(new(nameof(EndDoor), practice, null), ct) is Saved.Done ? 1 : 0;
        }

        return ended;
    }
}
