using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>
/// Chooses which adults look after a child and tell of the child's days on their own page. Nobody is told by it, and
/// no adult sees whom else it asks.
/// </summary>
internal sealed class AskForDays(CaseworkDb db, History history, TimeProvider clock)
{
    /// <returns>False where somebody changed it at the same moment.</returns>
    public async Task<bool> Handle(
        Actor actor,
        CaseId id,
        PersonId child,
        IReadOnlyCollection<PersonId> adults,
        Guid formId,
        CancellationToken ct
    )
    {
        if (await db.WasPosted(formId, actor, ct))
        {
            return true;
        }

        var now = clock.GetUtcNow();
        var asked = await db
            .CareAsked.Where(a => a.CaseId == id && a.Child == child && a.EndedAt == null)
            .AsTracking()
            .ToListAsync(ct);
        foreach (var row in asked.Where(a => !adults.Contains(a.Adult)))
        {
            row.EndedAt = now.UtcDateTime;
        }

        foreach (var adult in adults.Where(p => asked.TrueForAll(a => a.Adult != p)))
        {
            db.CareAsked.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    Id = Guid.CreateVersion7(now),
                    CaseId = id,
                    Child = child,
                    Adult = adult,
                    AskedBy = actor.Person,
                    AskedAt = now.UtcDateTime,
                }
            );
        }

        var form = new PostedForm(formId, CheckInPlaces.NextDay(id, child));
        return await history.Save(new(nameof(AskForDays), actor.Practice, actor.Person, form), ct)
            is not Saved.Conflict;
    }
}
