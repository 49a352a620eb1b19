using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Takes the reviews of flagged terms over to a new reading, as a part of another use case's save: where it holds the same
/// rule against the same words, the advice was on just that.
/// </summary>
internal sealed class CarryReviews(CaseworkDb db, RulesToday rules)
{
    /// <param name="before">As the desk has it now.</param>
    /// <param name="now">The new reading, before it is numbered.</param>
    public async Task Over(Actor actor, CourtOrder order, OrderReading before, OrderReading now, CancellationToken ct)
    {
        var after = await rules.On(actor, order.Id, order.Words, now, CourtOrder.CheckVersion, ct);
        var reviews = await db
            .FlagReviews.Where(r => r.OrderId == order.Id && r.ReadingNumber == order.ReadingNumber)
            .AsTracking()
            .ToListAsync(ct);
        foreach (var review in reviews)
        {
            // Advice older than the order is none on it.
            if (now.Terms.SignedOn > review.AdvisedOn)
            {
                continue;
            }

            if (before.FlagsAtDesk().Any(f => IsOf(review, f) && after.FlagsAtDesk().Any(a => f.IsAs(a))))
            {
                review.ReadingNumber = order.ReadingNumber + 1;
            }
        }
    }

    private static bool IsOf(FlagReview review, OrderFlag flag) =>
        (review.FlagCode, review.Citation, review.Rule) == (flag.Key, flag.Citation, flag.Rule);
}
