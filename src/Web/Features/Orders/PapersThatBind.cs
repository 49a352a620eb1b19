using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Of the papers of many cases those that bind, as a query; of one case <see cref="OrdersOfCase.Binding"/> tells it.</summary>
internal static class PapersThatBind
{
    /// <summary>
    /// They hold, and no later one has their place: an order that holds and that somebody confirmed as it is read now, or a
    /// plan that holds. One that was stayed or retracted gives the place back, unless yet another took it over.
    /// </summary>
    public static IQueryable<CourtOrder> Binding(this CaseworkDb db)
    {
        var taking = db.Orders.Where(o =>
            (o.Standing == OrderStanding.Active || o.Standing == OrderStanding.Modified)
            && (
                o.Paper != PaperKind.Order
                || db.OrderConfirmations.Any(c => c.OrderId == o.Id && c.ReadingNumber == o.ReadingNumber)
            )
        );
        return db.Orders.Where(o =>
            o.Standing == OrderStanding.Active
            || (
                o.Standing == OrderStanding.Modified
                && !db.Orders.Any(later =>
                    later.Replaces == o.Id && taking.Any(t => t.Id == later.Id || t.Replaces == later.Id)
                )
            )
        );
    }
}
