using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Brings a child's page to the device on which its code was typed. A code works once.</summary>
internal sealed class TakeChildSpace(
    CaseworkDb db,
    OneTimeTokens tokens,
    QueueJob jobs,
    History history,
    CurrentPractice practice,
    TimeProvider clock
)
{
    /// <returns>What the device keeps; null where the code is unknown, used or over: nobody learns which.</returns>
    public async Task<string?> Handle(string? typed, CancellationToken ct)
    {
        var hash = tokens.Hash(OpenChildSpace.Tidy(typed));
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db
            .ChildSpaces.IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.CodeHash == hash, ct);
        if (found is null || !found.IsOpen(now) || now >= found.OpenedAt + ChildSpace.CodeFor)
        {
            return null;
        }

        if (practice.Id is { } other && other != found.PracticeId)
        {
            // Somebody of another practice is signed in here.
            return null;
        }

        practice.Is(found.PracticeId);
        // Asked again with the row that is changed: another device may have used the code between the two.
        if (await db.ChildSpaces.AsTracking().SingleOrDefaultAsync(s => s.CodeHash == hash, ct) is not { } space)
        {
            return null;
        }

        var (token, kept) = tokens.New();
        (space.CodeHash, space.TokenHash) = (null, kept);
        jobs.Add(EndLeftSpace.Kind, space.PracticeId, space.Id.Value, space.EndsAt);
        var act = new Act(nameof(TakeChildSpace), found.PracticeId, found.Child);
        return await history.Save(act, ct) is Saved.Done ? token : null;
    }
}
