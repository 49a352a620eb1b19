using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Ends one link that nobody has used, or says that what came of it was read.</summary>
internal sealed class EndDeviceLink(CaseworkDb db, History history, TimeProvider clock)
{
    /// <param name="asked">The caller has found that the actor may see the child.</param>
    /// <returns>Null where this child has no such link; false where it is as it was, or somebody changed it at the same moment.</returns>
    public Task<bool?> End(Actor actor, ChildAsked asked, Guid id, CancellationToken ct) =>
        Change(
            actor,
            asked,
            id,
            OwnDeviceActs.End,
            (link, _, now) =>
            {
                if (link.Waits)
                {
                    link.ClosedAt = now;
                }
            },
            ct
        );

    /// <returns>As above; false also while the child may still answer.</returns>
    public Task<bool?> Read(Actor actor, ChildAsked asked, Guid id, CancellationToken ct) =>
        Change(
            actor,
            asked,
            id,
            OwnDeviceActs.Read,
            (link, page, now) =>
            {
                // What the child still answers would be read by nobody.
                if (link.WaitsForReader(page) && link.OverAt(page) <= now)
                {
                    (link.ReadAt, link.ReadBy) = (now, actor.Person);
                }
            },
            ct
        );

    private async Task<bool?> Change(
        Actor actor,
        ChildAsked asked,
        Guid id,
        string act,
        Action<OwnDeviceLink, ChildSpace?, DateTime> change,
        CancellationToken ct
    )
    {
        var link = await db
            .OwnDeviceLinks.AsTracking()
            .SingleOrDefaultAsync(l => l.Id == id && l.CaseId == asked.Case && l.Child == asked.Child.Id, ct);
        if (link is null)
        {
            return null;
        }

        var page = link.SpaceId is { } opened
            ? await db.ChildSpaces.AsNoTracking().SingleAsync(s => s.Id == opened, ct)
            : null;
        change(link, page, clock.GetUtcNow().UtcDateTime);
        if (!db.ChangeTracker.HasChanges())
        {
            return false;
        }

        return await history.Save(new(act, actor.Practice, actor.Person), ct) is Saved.Done;
    }
}
