using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Records somebody's word that the work of a case rests on this order, and how they know.</summary>
internal sealed class RestOnOrder(CaseworkDb db, OrderDesk desk, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(OrderId Order, Guid FormId, string? Known);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

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

        var facts = new OrderOfWorkFacts(order.Standing, order.IsReplaced, input.Known ?? "");
        if (OrderOfWorkRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

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
        await history.Save(new(nameof(RestOnOrder), actor.Practice, actor.Person, form), ct);
        return new Outcome.Done();
    }
}
