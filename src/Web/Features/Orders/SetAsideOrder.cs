using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Sets a received order aside that does not become a case here, and erases its words.</summary>
internal sealed class SetAsideOrder(
    CaseworkDb db,
    CaseAccess access,
    Holds holds,
    Vault vault,
    WorkingTexts typed,
    History history
)
{
    public sealed record Input(OrderId Order, Guid FormId, int Version);

    public abstract record Outcome
    {
        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody changed it meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>What the page shows before anything is erased; null where there is none, or none to be seen.</summary>
    public Task<Case?> Find(Actor actor, OrderId order, CancellationToken ct) =>
        access
            .CasesOf(actor)
            .AsTracking()
            .SingleOrDefaultAsync(c => db.Orders.Any(o => o.CaseId == c.Id && o.Id == order), ct);

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await Find(actor, input.Order, ct) is not { } found)
        {
            return await db.WasPosted(input.FormId, actor, ct) ? new Outcome.Done() : new Outcome.NotFound();
        }

        if (SetAsideRules.Decide(new(found.State, await holds.StandsOn(found.Id, ct))) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
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
            return new Outcome.Conflict();
        }

        // A half-filled form to open the case repeats the order's words.
        await typed.ForgetOfAll(actor.Practice, OrderPages.Open(input.Order), ct);
        return new Outcome.Done();
    }
}
