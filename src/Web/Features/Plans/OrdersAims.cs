using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Plans;

/// <summary>What a case's order says of time together and of the therapy's way, in its own words.</summary>
/// <param name="Order">Null where no order in force is on file.</param>
/// <param name="IsConfirmed">Somebody answers for the reading; until then no words are shown.</param>
internal sealed record OrderSays(OrderId? Order, bool IsConfirmed, IReadOnlyList<Quote> Quotes)
{
    public static OrderSays Nothing { get; } = new(null, false, []);
}

/// <summary>Finds the order's words that stand beside what the child shows.</summary>
internal sealed class OrdersAims(CaseworkDb db, OrderDesk desk)
{
    private static readonly IReadOnlyList<Component> About =
    [
        Component.BothParents,
        Component.SessionMix,
        Component.Duration,
        Component.ChildPace,
    ];

    public async Task<OrderSays> Of(Actor actor, CaseId id, CancellationToken ct)
    {
        var order = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id && o.Paper == PaperKind.Order)
            .Where(o => o.Standing == OrderStanding.Active || o.Standing == OrderStanding.Modified)
            .OrderByDescending(o => o.ReceivedAt)
            .FirstOrDefaultAsync(ct);
        if (order is null)
        {
            return OrderSays.Nothing;
        }

        var said = await desk.State(actor, order.Id, ct);
        if (!said.IsConfirmed)
        {
            return new(order.Id, false, []);
        }

        var reading = await desk.Reading(actor, order, ct);
        var quotes = said.StandingTerms(reading)
            .Contact.SelectMany(t => t.Quotes)
            .Concat(
                said.Findings(reading)
                    .Select(f => f.Standing)
                    .Where(f => About.Contains(f.Component) && f.Status != ComponentStatus.Absent)
                    .SelectMany(f => f.Quotes)
            );
        return new(order.Id, true, [.. quotes.DistinctBy(q => q.Start).OrderBy(q => q.Start)]);
    }
}
