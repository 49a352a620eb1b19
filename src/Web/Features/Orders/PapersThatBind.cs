using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// The papers of a case beside each other, of which <see cref="OrdersOfCase.Binding"/> tells those that bind; of many cases
/// the same as a query.
/// </summary>
internal static class PapersThatBind
{
    /// <summary>
    /// They have the place of those before them, while they hold: an order that somebody confirmed as it is read now, or a
    /// plan of which somebody said whom it names.
    /// </summary>
    public static IQueryable<CourtOrder> TakenUp(this CaseworkDb db) =>
        db.Orders.Where(o =>
            o.Paper == PaperKind.Order
                ? db.OrderConfirmations.Any(c => c.OrderId == o.Id && c.ReadingNumber == o.ReadingNumber)
                : db.OrderPersons.Any(p => p.OrderId == o.Id)
        );

    /// <param name="papers">Of one case; a standing counts that is about to be saved.</param>
    public static async Task<IReadOnlyList<OrderOfCase>> Beside(
        this CaseworkDb db,
        CaseId id,
        IEnumerable<CourtOrder> papers,
        CancellationToken ct
    )
    {
        var takenUp = await db.TakenUp().Where(o => o.CaseId == id).Select(o => o.Id).ToListAsync(ct);
        return
        [
            .. papers.Select(o => new OrderOfCase(o.Id, o.Replaces, o.Standing, o.ReceivedAt, takenUp.Contains(o.Id))
            {
                StandingSince = o.StandingSince,
            }),
        ];
    }

    /// <summary>The same on a past day: those that had come in by then, as they stood, and confirmed as they were read by then.</summary>
    /// <param name="until">UTC, the end of that day.</param>
    public static async Task<IReadOnlyList<OrderOfCase>> BesideOnDay(
        this CaseworkDb db,
        CaseId id,
        IEnumerable<CourtOrder> papers,
        DateOnly on,
        DateTime until,
        CancellationToken ct
    )
    {
        var takenUp = await db
            .Orders.Where(o => o.CaseId == id)
            .Where(o =>
                o.Paper == PaperKind.Order
                    ? db.OrderConfirmations.Any(c => c.OrderId == o.Id && c.ConfirmedAt < until)
                    : db.OrderPersons.Any(p => p.OrderId == o.Id)
            )
            .Select(o => o.Id)
            .ToListAsync(ct);
        var beside = await db.Beside(id, papers, ct);
        return OrdersOfCase.AsOf([.. beside.Select(o => o with { IsConfirmed = takenUp.Contains(o.Id) })], on, until);
    }

    /// <summary>
    /// They hold, and no later one has their place, however many stand between. Written in SQL, because the way back from a
    /// paper to those before it may be of any length.
    /// </summary>
    public static IQueryable<CourtOrder> Binding(this CaseworkDb db)
    {
        var withoutPlace = db.Orders.FromSql(
            $"""
            WITH RECURSIVE lost("Id") AS (
                SELECT t."Replaces" FROM "Orders" t
                WHERE t."Replaces" IS NOT NULL AND t."Standing" IN ('Active', 'Modified')
                    AND (
                        (t."Paper" = 'Order' AND EXISTS (SELECT 1 FROM "OrderConfirmations" c
                            WHERE c."PracticeId" = t."PracticeId" AND c."OrderId" = t."Id"
                                AND c."ReadingNumber" = t."ReadingNumber"))
                        OR (t."Paper" <> 'Order' AND EXISTS (SELECT 1 FROM "OrderPersons" p
                            WHERE p."PracticeId" = t."PracticeId" AND p."OrderId" = t."Id"))
                    )
                UNION
                SELECT o."Replaces" FROM lost
                JOIN "Orders" o ON o."Id" = lost."Id"
                WHERE o."Replaces" IS NOT NULL
            )
            SELECT o.* FROM "Orders" o WHERE o."Id" IN (SELECT l."Id" FROM lost l)
            """
        );
        return db.Orders.Where(o =>
            o.Standing == OrderStanding.Active
            || (o.Standing == OrderStanding.Modified && !withoutPlace.Any(lost => lost.Id == o.Id))
        );
    }
}
