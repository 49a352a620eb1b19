using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Whether letters may speak of an order: it holds, or all that came in its place do not.</summary>
internal static class StandsForLetters
{
    /// <param name="standing">How the order itself stands.</param>
    /// <param name="counts">Whether what came in then counts; of a look back, what came later does not.</param>
    public static async Task<LetterFacts> LetterFacts(
        this CaseworkDb db,
        OrderId id,
        OrderStanding standing,
        Func<DateTime, bool> counts,
        CancellationToken ct
    )
    {
        // What replaces a stayed order has the place of those before it too. Such a row of papers is two or three long.
        List<OrderStanding> later = [];
        for (OrderId[] last = [id]; last.Length > 0; )
        {
            var next = await db
                .Orders.AsNoTracking()
                .Where(o => o.Replaces != null && last.Contains(o.Replaces.Value))
                .Select(o => new
                {
                    o.Id,
                    o.Standing,
                    o.ReceivedAt,
                })
                .ToListAsync(ct);
            later.AddRange(next.Where(o => counts(o.ReceivedAt)).Select(o => o.Standing));
            last = [.. next.Select(o => o.Id)];
        }

        var isReplaced = later.Exists(FrameOfOrder.Hold);
        // One that is in force beside the later one holds after all: a person said so.
        return new(standing, standing != OrderStanding.Active && isReplaced)
        {
            BindsAgain = later.Count > 0 && !isReplaced,
        };
    }
}
