using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Records somebody's word that the work of a case rests on this order, and how they know.</summary>
internal sealed class RestOnOrder(CaseworkDb db, OrderDesk desk, Vault vault, History history, TimeProvider clock)
{
    /// <param name="Version">Of the case, as the form showed it: two orders of one case are named on two pages.</param>
    public sealed record Input(OrderId Order, Guid FormId, int Version, string? Known);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody changed the case since the form was shown, such as by naming another order.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>The caller has found that the reader may see the case.</summary>
    public Task<int> Version(CaseId id, CancellationToken ct) =>
        db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(ct);

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await desk.Paper(actor, input.Order)
                .Where(o => o.Paper == PaperKind.Order)
                .Select(o => new
                {
                    o.CaseId,
                    o.Standing,
                    IsReplaced = db.Orders.Any(later => later.Replaces == o.Id),
                })
                .SingleOrDefaultAsync(ct)
            is not { } order
        )
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var facts = new OrderOfWorkFacts(order.Standing, order.IsReplaced, input.Known ?? "");
        if (OrderOfWorkRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(await db.Cases.AsTracking().SingleAsync(c => c.Id == order.CaseId, ct), input.Version);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var place = new OrderPlaces(actor.Practice, input.Order).OfWork(id);
        db.OrdersOfWork.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                OrderId = input.Order,
                CaseId = order.CaseId,
                Known = await vault.Seal(input.Known!.ReplaceLineEndings("\n").Trim(), place, order.CaseId.Strand, ct),
                By = actor.Person,
                At = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, OrderPages.Read(input.Order));
        return await history.Save(new(nameof(RestOnOrder), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
