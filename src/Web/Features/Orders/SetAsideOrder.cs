using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Sets a received order aside that does not become a case here, and erases its words.</summary>
internal sealed class SetAsideOrder(CaseworkDb db, CaseAccess access, Vault vault, History history)
{
    public sealed record Input(OrderId Order, Guid FormId, int Version);

    public enum Outcome
    {
        Done,
        NotFound,
        NotPossible,
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var found = await access
            .CasesOf(actor)
            .AsTracking()
            .Where(c => db.Orders.Any(o => o.CaseId == c.Id && o.Id == input.Order))
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return Outcome.NotFound;
        }

        if (found.State != CaseState.Received)
        {
            return Outcome.NotPossible;
        }

        db.Expect(found, input.Version);
        found.State = CaseState.SetAside;
        var act = new Act(nameof(SetAsideOrder), actor.Practice, actor.Person, new(input.FormId, "/orders"));
        if (await history.Save(act, ct) is Saved.Conflict)
        {
            return Outcome.NotPossible;
        }

        await vault.DestroyKeys(actor.Practice, found.Strand, ct);
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }
}
