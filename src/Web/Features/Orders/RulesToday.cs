using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Holds an order read before against the rules of today, in the practice's zone: laws come while a case goes on, and a
/// rule that came since can stop it too.
/// </summary>
internal sealed class RulesToday(Vault vault, LocalTime local, TimeProvider clock)
{
    /// <summary>The order's words are opened only where other rules hold today than on its day, or an older check read it.</summary>
    public async Task<OrderReading> On(
        Actor actor,
        OrderId id,
        Domain.Sealed words,
        OrderReading reading,
        int readingVersion,
        CancellationToken ct
    )
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        if (readingVersion == CourtOrder.CheckVersion && !OrderCheck.HasLaterRules(reading, today))
        {
            return reading with { LaterFlags = [] };
        }

        var text = await vault.Open(words, new OrderPlaces(actor.Practice, id).Words, actor.Reader, ct);
        return reading with { LaterFlags = OrderCheck.LaterFlags(text, reading, today) };
    }
}
