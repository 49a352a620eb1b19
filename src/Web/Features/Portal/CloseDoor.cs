using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>
/// What goes with a door: every session of the person in this practice, and with the last door their membership. To be
/// saved by the caller.
/// </summary>
internal sealed class CloseDoor(CaseworkDb db, EndSessions sessions, TimeProvider clock)
{
    public async Task Mark(PortalDoor door, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        door.EndedAt = now;
        var hasAnother = await db.PortalDoors.AnyAsync(
            d => d.PersonId == door.PersonId && d.Handle != door.Handle && d.EndedAt == null,
            ct
        );
        if (!hasAnother)
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == door.PersonId, ct)).EndedAt ??= now;
        }

        await sessions.MarkAllOf(door.PracticeId, door.PersonId, ct);
    }
}
