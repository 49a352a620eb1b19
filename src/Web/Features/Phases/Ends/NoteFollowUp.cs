using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>Notes that somebody asked after a child when the work was over, or that the family wants it not.</summary>
internal sealed class NoteFollowUp(CaseworkDb db, WaysOnFile ways, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(WayId Way, Guid FollowUp, Guid FormId, FollowUpAnswer Answer, string Words);

    /// <returns>False where there is no such follow-up, or it is none that the reader may see.</returns>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.Find(actor, input.Way, ct) is not { } way)
        {
            return false;
        }

        var row = await db
            .FollowUps.Where(f => f.Id == input.FollowUp && f.WayId == input.Way)
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null || row.Answer is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return row is not null;
        }

        (row.Answer, row.NotedBy, row.NotedAt) = (input.Answer, actor.Person, clock.GetUtcNow().UtcDateTime);
        if (!string.IsNullOrWhiteSpace(input.Words))
        {
            row.Words = await vault.Seal(
                input.Words.ReplaceLineEndings("\n").Trim(),
                ReviewPlaces.FollowUp(actor.Practice, row.Id),
                way.Row.Strand,
                ct
            );
        }

        var form = new PostedForm(input.FormId, EndPlaces.FollowUps(input.Way));
        await history.Save(new(nameof(NoteFollowUp), actor.Practice, actor.Person, form), ct);
        return true;
    }
}
