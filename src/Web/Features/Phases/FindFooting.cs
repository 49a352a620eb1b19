using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>How the orders that the work of a case rests on stand.</summary>
/// <param name="OfWork">The one whose standing counts; null where there is none.</param>
/// <param name="Unconfirmed">Of those that bind.</param>
/// <param name="EndedOn">The last day of one that binds, over, and nobody said since how it stands.</param>
internal sealed record Footing(OrderOfCase? OfWork, int Unconfirmed, DateOnly? EndedOn)
{
    /// <summary>One is on file that a person did not confirm as one for something else.</summary>
    public bool RestsOnOne { get; init; }

    public IReadOnlyList<OrderStood> Orders { get; init; } = [];

    /// <summary>Whose words count.</summary>
    public IReadOnlySet<OrderId> Counting { get; init; } = new HashSet<OrderId>();
}

/// <summary>Puts the orders of a case beside each other; decides nothing.</summary>
internal sealed class FindFooting(CaseworkDb db, FindWorkOrders work)
{
    /// <param name="papers">Orders of the case, without plans.</param>
    /// <param name="reading">Of one order that a person confirmed.</param>
    /// <param name="terms">As above, as people corrected them.</param>
    public async Task<Footing> Of(
        CaseId id,
        IReadOnlyList<CourtOrder> papers,
        Func<CourtOrder, Task<OrderReading>> reading,
        Func<CourtOrder, Task<OrderTerms>> terms,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (papers.Count == 0)
        {
            return new(null, 0, null);
        }

        var found = await work.Of(id, papers, reading, ct);
        var orders = found.Orders;
        var binding = OrdersOfCase.Binding(orders);
        var ends = await Ends(id, [.. papers.Where(p => binding.Any(b => b.Id == p.Id && b.IsConfirmed))], terms, ct);
        return new(found.OfWork, binding.Count(o => !o.IsConfirmed), OrdersOfCase.EndedOn(orders, ends, today))
        {
            RestsOnOne = OrdersOfCase.RestOnOne(orders),
            Counting = found.Counting,
            Orders = [.. orders.Select(o => new OrderStood(o.Id, o.Standing, OrdersOfCase.Counts(orders, o)))],
        };
    }

    /// <summary>As the case keeps them; of an order confirmed before its last day was kept, as it was read.</summary>
    private async Task<IReadOnlyList<OrderEnd>> Ends(
        CaseId id,
        IReadOnlyList<CourtOrder> confirmed,
        Func<CourtOrder, Task<OrderTerms>> terms,
        CancellationToken ct
    )
    {
        var kept = await db
            .CourtDates.AsNoTracking()
            .Where(d => d.CaseId == id && d.Kind == DatedTermKind.OrderEnds)
            .Select(d => new
            {
                d.OrderId,
                d.On,
                IsKept = d.DroppedAt == null,
            })
            .ToListAsync(ct);
        var ends = kept.Where(d => d.IsKept).Select(d => new OrderEnd(d.OrderId, d.On)).ToList();
        foreach (var order in confirmed.Where(o => !kept.Exists(d => d.OrderId == o.Id)))
        {
            if ((await terms(order)).EndsOn is { } last)
            {
                ends.Add(new(order.Id, last));
            }
        }

        return ends;
    }
}
