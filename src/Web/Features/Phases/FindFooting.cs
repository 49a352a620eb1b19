using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>How the orders that the work of a case rests on stand.</summary>
/// <param name="Standing">Null where there is none.</param>
/// <param name="Unconfirmed">Of those that bind.</param>
/// <param name="EndedOn">The last day of one that binds, over, and nobody said since how it stands.</param>
internal sealed record Footing(OrderStanding? Standing, int Unconfirmed, DateOnly? EndedOn);

/// <summary>Puts the orders of a case beside each other; decides nothing.</summary>
internal sealed class FindFooting(CaseworkDb db)
{
    /// <param name="papers">Orders of the case, without plans.</param>
    /// <param name="terms">Of one order that a person confirmed.</param>
    public async Task<Footing> Of(
        CaseId id,
        IReadOnlyList<CourtOrder> papers,
        Func<CourtOrder, Task<OrderTerms>> terms,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (papers.Count == 0)
        {
            return new(null, 0, null);
        }

        var confirmed = await db
            .OrderConfirmations.AsNoTracking()
            .Where(c => c.CaseId == id)
            .Select(c => new { c.OrderId, c.ReadingNumber })
            .ToListAsync(ct);
        var named = await db
            .OrdersOfWork.AsNoTracking()
            .Where(n => n.CaseId == id)
            .OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Id)
            .Select(n => new OrderNamed(n.OrderId, n.At))
            .FirstOrDefaultAsync(ct);
        List<OrderOfCase> orders =
        [
            .. papers.Select(p => new OrderOfCase(
                p.Id,
                p.Replaces,
                p.Standing,
                p.ReceivedAt,
                confirmed.Exists(c => c.OrderId == p.Id && c.ReadingNumber == p.ReadingNumber)
            )
            {
                StandingSince = p.StandingSince,
            }),
        ];
        var binding = OrdersOfCase.Binding(orders);
        var ends = await Ends(id, [.. papers.Where(p => binding.Any(b => b.Id == p.Id && b.IsConfirmed))], terms, ct);
        return new(
            OrdersOfCase.Standing(orders, named),
            binding.Count(o => !o.IsConfirmed),
            OrdersOfCase.EndedOn(orders, ends, today)
        );
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
