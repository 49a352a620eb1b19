using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Takes a component of the practice's own off its list; what was said of earlier orders stays.</summary>
internal sealed class RetireOwnComponent(CaseworkDb db, OwnList list, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, OwnComponentId Component, int Version);

    public enum Outcome
    {
        Done,
        NotFound,

        /// <summary>Somebody else changed it meanwhile; nothing was saved.</summary>
        Conflict,
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if ((await list.All(ct)).FirstOrDefault(c => c.Id == input.Component) is not { } component)
        {
            return Outcome.NotFound;
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return Outcome.Done;
        }

        if (!component.IsOnList || component.Version != input.Version)
        {
            return Outcome.Conflict;
        }

        var last = component.Changes[^1];
        db.Expect(await db.OwnComponents.AsTracking().SingleAsync(c => c.Id == component.Id, ct), input.Version);
        db.OwnComponentChanges.Add(
            new()
            {
                PracticeId = actor.Practice,
                ComponentId = component.Id,
                Number = last.Number + 1,
                Change = OwnChange.Retired,
                WordsNumber = last.WordsNumber,
                Title = last.Title,
                Asks = last.Asks,
                LookFor = last.LookFor,
                Why = last.Why,
                FitsApart = last.FitsApart,
                ChangedBy = actor.Person,
                ChangedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        var act = new Act("RetireFromList", actor.Practice, actor.Person, new(input.FormId, OwnListPages.List));
        try
        {
            return await history.Save(act, ct) is Saved.Conflict ? Outcome.Conflict : Outcome.Done;
        }
        catch (DbUpdateException)
        {
            // The change's number is its key: of two at the same moment only one is saved.
            return Outcome.Conflict;
        }
    }
}
