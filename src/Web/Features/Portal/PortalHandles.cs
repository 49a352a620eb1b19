using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>Gives things their names in the portal's addresses, one for each thing and person, and finds them again.</summary>
internal sealed class PortalHandles(CaseworkDb db, TimeProvider clock)
{
    private const int Rounds = 3;

    /// <summary>The thing that a handle stands for; null where it stands for nothing, or for somebody else.</summary>
    public async Task<Guid?> Find(Actor actor, PortalThing thing, string handle, CancellationToken ct)
    {
        var found = await db
            .PortalHandles.AsNoTracking()
            .SingleOrDefaultAsync(h => h.Handle == handle && h.PersonId == actor.Person && h.Thing == thing, ct);
        return found?.ThingId;
    }

    /// <summary>The handle of a thing for this person; null where they never had one.</summary>
    public Task<string?> Known(Actor actor, PortalThing thing, Guid id, CancellationToken ct) =>
        db
            .PortalHandles.AsNoTracking()
            .Where(h => h.PersonId == actor.Person && h.Thing == thing && h.ThingId == id)
            .Select(h => (string?)h.Handle)
            .FirstOrDefaultAsync(ct);

    /// <summary>The handles of these things for this person; made where they had none.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        Actor actor,
        PortalThing thing,
        IReadOnlyCollection<Guid> things,
        CancellationToken ct
    )
    {
        for (var round = 0; round < Rounds; round++)
        {
            var known = await db
                .PortalHandles.AsNoTracking()
                .Where(h => h.PersonId == actor.Person && h.Thing == thing && things.Contains(h.ThingId))
                .ToDictionaryAsync(h => h.ThingId, h => h.Handle, ct);
            var made = things.Where(id => !known.ContainsKey(id)).Select(id => New(actor, thing, id)).ToList();
            if (made.Count == 0)
            {
                return known;
            }

            db.PortalHandles.AddRange(made);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // Another tab gave them their handles at the same moment: those count.
                made.ForEach(row => db.Entry(row).State = EntityState.Detached);
            }
        }

        throw new InvalidOperationException("Handles could be neither read nor made.");
    }

    private PortalHandle New(Actor actor, PortalThing thing, Guid id) =>
        new()
        {
            PracticeId = actor.Practice,
            Handle = PortalPlaces.NewHandle(),
            PersonId = actor.Person,
            Thing = thing,
            ThingId = id,
            MadeAt = clock.GetUtcNow().UtcDateTime,
        };
}
