using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>
/// One press: a child's own device is no longer thought safe. No link opens from then on, and a page that a child has
/// open on it ends with what was said.
/// </summary>
internal sealed class TakeBackDevice(CaseworkDb db, EndChildSpace end, History history, TimeProvider clock)
{
    /// <param name="asked">The caller has found that the actor may see the child.</param>
    /// <returns>False where somebody changed it at the same moment; then nothing changed.</returns>
    public async Task<bool> Handle(Actor actor, ChildAsked asked, CancellationToken ct)
    {
        var (id, child, now) = (asked.Case, asked.Child.Id, clock.GetUtcNow().UtcDateTime);
        var standing = await db
            .OwnDeviceDecisions.Where(d => d.CaseId == id && d.Child == child && d.EndedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        standing.ForEach(d => (d.EndedAt, d.EndedBy) = (now, actor.Person));
        if (
            standing.Count > 0
            && await history.Save(new(nameof(TakeBackDevice), actor.Practice, actor.Person), ct) is not Saved.Done
        )
        {
            return false;
        }

        var open = await (
            from l in db.OwnDeviceLinks
            join s in db.ChildSpaces on l.SpaceId equals s.Id
            where l.CaseId == id && l.Child == child && s.EndedAt == null
            select s.Id
        ).ToListAsync(ct);
        foreach (var space in open)
        {
            await end.Handle(actor, space, isFinished: false, ct);
        }

        return true;
    }
}
