using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Decisions of a court that count in a case; the caller has found that the reader may see it.</summary>
internal sealed class CourtDecisionsOnFile(CaseworkDb db)
{
    /// <summary>Orders of a case that bind and for whose reading a person answers.</summary>
    public IQueryable<CourtOrder> Papers(CaseId id) =>
        db.Orders.Where(o =>
            o.CaseId == id
            && o.Paper == PaperKind.Order
            && (
                o.Standing == OrderStanding.Active
                || (o.Standing == OrderStanding.Modified && !db.Orders.Any(later => later.Replaces == o.Id))
            )
            && db.OrderConfirmations.Any(c => c.OrderId == o.Id && c.ReadingNumber == o.ReadingNumber)
        );

    /// <param name="today">In the practice's zone.</param>
    public async Task<IReadOnlyList<CourtDecided>> Of(CaseId id, DateOnly today, CancellationToken ct)
    {
        var papers = Papers(id);
        return await db
            .CourtDecisions.AsNoTracking()
            .Where(d =>
                d.CaseId == id && d.StruckAt == null && d.DecidedOn <= today && papers.Any(o => o.Id == d.OrderId)
            )
            .Select(d => new CourtDecided(d.PersonId, d.Without, d.DecidedOn))
            .ToListAsync(ct);
    }
}
