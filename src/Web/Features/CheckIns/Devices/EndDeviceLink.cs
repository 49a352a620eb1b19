using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Ends one link that nobody has used, or says that what came of it was read.</summary>
internal sealed class EndDeviceLink(CaseworkDb db, History history, TimeProvider clock)
{
    /// <param name="asked">The caller has found that the actor may see the child.</param>
    /// <returns>Null where this child has no such link; false where somebody changed it at the same moment.</returns>
    public Task<bool?> End(Actor actor, ChildAsked asked, Guid id, CancellationToken ct) =>
        Change(
            actor,
            asked,
            id,
            OwnDeviceActs.End,
            (link, now) =>
            {
                if (link.Waits)
                {
                    link.ClosedAt = now;
                }
            },
            ct
        );

    /// <returns>As above.</returns>
    public Task<bool?> Read(Actor actor, ChildAsked asked, Guid id, CancellationToken ct) =>
        Change(
            actor,
            asked,
            id,
            OwnDeviceActs.Read,
            (link, now) =>
            {
                if (link.WaitsForReader)
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
        Action<OwnDeviceLink, DateTime> change,
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

        change(link, clock.GetUtcNow().UtcDateTime);
        return await history.Save(new(act, actor.Practice, actor.Person), ct) is Saved.Done;
    }
}
