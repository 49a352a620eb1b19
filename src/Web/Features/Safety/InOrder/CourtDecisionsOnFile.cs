using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>Decisions of a court that count in a case; the caller has found that the reader may see it.</summary>
internal sealed class CourtDecisionsOnFile(CaseworkDb db, OrderDesk desk)
{
    /// <summary>Orders of a case that bind and for whose reading a person answers.</summary>
    private IQueryable<CourtOrder> Papers(CaseId id) =>
        db.Orders.Where(o =>
            o.CaseId == id
            && o.Paper == PaperKind.Order
            && (
                o.Standing == OrderStanding.Active
                || (o.Standing == OrderStanding.Modified && !db.Orders.Any(later => later.Replaces == o.Id))
            )
            && db.OrderConfirmations.Any(c => c.OrderId == o.Id && c.ReadingNumber == o.ReadingNumber)
        );

    /// <summary>The same, without what the adults agreed on and no court made its order; the newest first.</summary>
    public async Task<IReadOnlyList<CourtOrder>> OfCourts(Actor actor, CaseId id, CancellationToken ct)
    {
        var papers = await Papers(id).AsNoTracking().OrderByDescending(o => o.ReceivedAt).ToListAsync(ct);
        var ofCourts = new List<CourtOrder>();
        foreach (var paper in papers)
        {
            if (!await IsAgreement(actor, paper, ct))
            {
                ofCourts.Add(paper);
            }
        }

        return ofCourts;
    }

    /// <summary>As it is read; false where there is no such paper.</summary>
    public async Task<bool> IsAgreement(Actor actor, CaseId id, OrderId paper, CancellationToken ct) =>
        await Papers(id).AsNoTracking().SingleOrDefaultAsync(o => o.Id == paper, ct) is { } found
        && await IsAgreement(actor, found, ct);

    public Task<bool> Binds(CaseId id, OrderId paper, CancellationToken ct) =>
        Papers(id).AnyAsync(o => o.Id == paper, ct);

    /// <param name="today">In the practice's zone.</param>
    public async Task<IReadOnlyList<CourtDecided>> Of(Actor actor, CaseId id, DateOnly today, CancellationToken ct)
    {
        var papers = Papers(id);
        var rows = await db
            .CourtDecisions.AsNoTracking()
            .Where(d =>
                d.CaseId == id && d.StruckAt == null && d.DecidedOn <= today && papers.Any(o => o.Id == d.OrderId)
            )
            .Select(d => new
            {
                d.OrderId,
                Decided = new CourtDecided(d.PersonId, d.Without, d.DecidedOn) { Child = d.ChildId },
            })
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var ofCourts = (await OfCourts(actor, id, ct)).Select(o => o.Id).ToHashSet();
        return [.. rows.Where(r => ofCourts.Contains(r.OrderId)).Select(r => r.Decided)];
    }

    private async Task<bool> IsAgreement(Actor actor, CourtOrder paper, CancellationToken ct) =>
        (await desk.Reading(actor with { IsProgram = true }, paper, ct)).Document.Kind == DocumentKind.Agreement;
}
