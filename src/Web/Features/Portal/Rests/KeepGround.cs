using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>
/// Writes down where the child sleeps tonight, which safe adult must know, and whether an agency asked for silence.
/// </summary>
internal sealed class KeepGround(CaseworkDb db, RestOnFile rests, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(WayId Way, Guid FormId, HoldSaid Said);

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await rests.Find(actor, input.Way, ct) is not { } rest
            || (input.Said.SafeAdult is { } adult && !rest.Listeners.Any(l => l.Who.Id == adult))
        )
        {
            return new MakeMove.Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new MakeMove.Outcome.Done();
        }

        if (Decision.On(HoldGroundRules.Requirements, (input.Said, rest.Today)) is Decision.Refused refused)
        {
            return new MakeMove.Outcome.Refused(refused.Unmet);
        }

        var now = clock.GetUtcNow();
        var older = await db
            .HoldGrounds.Where(g => g.WayId == input.Way && g.ReplacedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        older.ForEach(g => g.ReplacedAt = now.UtcDateTime);
        var (id, row) = (Guid.CreateVersion7(now), rest.Way.Row);
        db.HoldGrounds.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = row.CaseId,
                WayId = row.Id,
                Said = await vault.Seal(
                    WayJson.Written(input.Said),
                    RestPlaces.Ground(actor.Practice, id),
                    row.Strand,
                    ct
                ),
                WrittenBy = actor.Person,
                WrittenOn = rest.Today,
                WrittenAt = now.UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, RestPlaces.Told(input.Way));
        return await history.Save(new(nameof(KeepGround), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new MakeMove.Outcome.Conflict()
            : new MakeMove.Outcome.Done();
    }
}
