using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Sets a received order aside that does not become a case here, and erases its words.</summary>
internal sealed class SetAsideOrder(CaseworkDb db, CaseAccess access, Vault vault, WorkingTexts typed, History history)
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
            var isRepeated = await db.FormPosts.AnyAsync(
                post => post.FormId == input.FormId && post.PersonId == actor.Person,
                ct
            );
            return isRepeated ? Outcome.Done : Outcome.NotFound;
        }

        if (found.State != CaseState.Received)
        {
            return Outcome.NotPossible;
        }

        db.Expect(found, input.Version);
        found.State = CaseState.SetAside;
        // In the same transaction as the act: what is set aside is erased, and what is not keeps its words.
        await vault.DestroyKeys(actor.Practice, found.Strand, ct);
        var act = new Act(
            nameof(SetAsideOrder),
            actor.Practice,
            actor.Person,
            new(input.FormId, OrderPages.List),
            Erases: true
        );
        if (await history.Save(act, ct) is Saved.Conflict)
        {
            return Outcome.NotPossible;
        }

        // A half-filled form to open the case repeats the order's words.
        await typed.ForgetOfAll(actor.Practice, OrderPages.Open(input.Order), ct);
        return Outcome.Done;
    }
}
