using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>A child calls somebody in the building, and somebody says that they come.</summary>
internal sealed class CallForHelp(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    /// <summary>Times that a call is tried where others change the same page; each waits for the one before.</summary>
    private const int Tries = 5;

    /// <summary>Each press calls again. Nobody's closing of a page, nor the browser's going, takes a call back.</summary>
    public async Task Call(ChildSpaceId id)
    {
        for (var tries = 1; ; tries++)
        {
            var space = await db.ChildSpaces.AsTracking().SingleAsync(s => s.Id == id, CancellationToken.None);
            space.HelpAskedAt = clock.GetUtcNow().UtcDateTime;
            var act = new Act(nameof(CallForHelp), space.PracticeId, space.Child);
            if (await history.Save(act, CancellationToken.None) is Saved.Done)
            {
                return;
            }

            db.ChangeTracker.Clear();
            if (tries == Tries)
            {
                throw new InvalidOperationException("A child's call could not be saved.");
            }
        }
    }

    /// <returns>False where there is no such page that the actor may see, or it changed at the same moment.</returns>
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
            return await history.Save(new("ComeToChild", actor.Practice, actor.Person), ct) is Saved.Done;
        }

        return true;
    }
}
