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

    public enum Outcome
    {
        Done,
        NotFound,

        /// <summary>Somebody noted it meanwhile; nothing of this form is kept.</summary>
        NotedBefore,
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await ways.FindClosedToo(actor, input.Way, ct) is not { } way)
        {
            return Outcome.NotFound;
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return Outcome.Done;
        }

        var row = await db
            .FollowUps.Where(f => f.Id == input.FollowUp && f.WayId == input.Way)
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null || row.Answer is not null)
        {
            return row is null ? Outcome.NotFound : Outcome.NotedBefore;
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
        return await history.Save(new(nameof(NoteFollowUp), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? Outcome.NotedBefore
            : Outcome.Done;
    }
}
