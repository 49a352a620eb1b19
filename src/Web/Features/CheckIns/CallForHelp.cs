using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>A child calls somebody in the building, and somebody says that they come.</summary>
internal sealed class CallForHelp(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    /// <summary>Each press calls again.</summary>
    public async Task Call(ChildSpaceId id, CancellationToken ct)
    {
        var space = await db.ChildSpaces.AsTracking().SingleAsync(s => s.Id == id, ct);
        space.HelpAskedAt = clock.GetUtcNow().UtcDateTime;
        await history.Save(new(nameof(CallForHelp), space.PracticeId, space.Child), ct);
    }

    /// <returns>False where there is no such page that the actor may see.</returns>
    public async Task<bool> Come(Actor actor, ChildSpaceId id, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var space = await db
            .ChildSpaces.Where(s => s.Id == id && cases.Any(c => c.Id == s.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (space is null)
        {
            return false;
        }

        if (space.CallsForHelp)
        {
            (space.HelpSeenAt, space.HelpSeenBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
            await history.Save(new("ComeToChild", actor.Practice, actor.Person), ct);
        }

        return true;
    }
}
