using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>Puts entries for a child's visits on record under the child's own key, once for each form.</summary>
internal sealed class KeepVisitEntries(CaseworkDb db, Vault vault, History history, TimeProvider clock)
{
    /// <param name="asked">The child; the caller has found that the actor may hear them.</param>
    /// <param name="after">What follows in the same act; null where nothing does.</param>
    public async Task<Kept> Keep<TSaid>(
        Actor actor,
        ChildAsked asked,
        Act act,
        VisitEntryKind kind,
        Decision decision,
        IReadOnlyList<TSaid> said,
        CancellationToken ct,
        Func<Task>? after = null
    )
    {
        if (act.Form is { } form && await db.WasPosted(form.Id, actor, ct))
        {
            return new Kept.Done();
        }

        if (decision is Decision.Refused refused)
        {
            return new Kept.Refused(refused.States);
        }

        await Add(actor, asked.Case, asked.Child.Id, kind, said, ct);
        if (after is not null)
        {
            await after();
        }

        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? new Kept.Conflict() : new Kept.Done();
        }
        catch (DbUpdateException)
        {
            // Two at the same moment: the second finds the number taken.
            return new Kept.Conflict();
        }
    }

    /// <summary>Adds to what is saved; the caller saves.</summary>
    public async Task Add<TSaid>(
        Actor actor,
        CaseId id,
        PersonId child,
        VisitEntryKind kind,
        IReadOnlyList<TSaid> said,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var last = await db
            .VisitEntries.Where(e => e.CaseId == id && e.Child == child)
            .MaxAsync(e => (int?)e.Number, ct);
        foreach (var (index, one) in said.Index())
        {
            var row = Guid.CreateVersion7(now);
            db.VisitEntries.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = row,
                    CaseId = id,
                    Child = child,
                    Number = (last ?? 0) + 1 + index,
                    Kind = kind,
                    Said = await vault.Seal(
                        CheckInJson.Of(one),
                        VisitPlaces.Said(actor.Practice, row),
                        child.Strand,
                        ct
                    ),
                    WrittenBy = actor.Person,
                    WrittenAt = now.UtcDateTime,
                }
            );
        }
    }
}
