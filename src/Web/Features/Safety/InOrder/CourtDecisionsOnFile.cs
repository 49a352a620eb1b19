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
internal sealed class CourtDecisionsOnFile(CaseworkDb db, OrderDesk desk, LocalTime local)
{
    /// <summary>Orders of a case that bind and for whose reading a person answers.</summary>
    /// <param name="onDay">A past day, on which other orders may have bound; null for now.</param>
    private async Task<IReadOnlyList<CourtOrder>> Papers(CaseId id, CancellationToken ct, DateOnly? onDay = null)
    {
        var papers = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id && o.Paper == PaperKind.Order)
            .OrderByDescending(o => o.ReceivedAt)
            .ToListAsync(ct);
        var binding = OrdersOfCase.Binding(
            onDay is { } on
                ? await db.BesideOnDay(id, papers, on, (await local.Zone(ct)).Bounds(on).Until, ct)
                : await db.Beside(id, papers, ct)
        );
        return papers.FindAll(p => binding.Any(b => b.Id == p.Id && b.IsConfirmed));
    }

    /// <summary>The same, without what the adults agreed on and no court made its order; the newest first.</summary>
    public Task<IReadOnlyList<CourtOrder>> OfCourts(Actor actor, CaseId id, CancellationToken ct) =>
        OfCourts(actor, id, null, ct);

    private async Task<IReadOnlyList<CourtOrder>> OfCourts(
        Actor actor,
        CaseId id,
        DateOnly? onDay,
        CancellationToken ct
    )
    {
        var ofCourts = new List<CourtOrder>();
        foreach (var paper in await Papers(id, ct, onDay))
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
        (await Papers(id, ct)).SingleOrDefault(o => o.Id == paper) is { } found && await IsAgreement(actor, found, ct);

    public async Task<bool> Binds(CaseId id, OrderId paper, CancellationToken ct) =>
        (await Papers(id, ct)).Any(o => o.Id == paper);

    /// <param name="today">In the practice's zone.</param>
    public Task<IReadOnlyList<CourtDecided>> Of(Actor actor, CaseId id, DateOnly today, CancellationToken ct) =>
        Of(actor, id, today, null, ct);

    /// <summary>Those that counted on a past day, by the orders that were on file on it and as they stood then.</summary>
    public Task<IReadOnlyList<CourtDecided>> OnDay(Actor actor, CaseId id, DateOnly on, CancellationToken ct) =>
        Of(actor, id, on, on, ct);

    private async Task<IReadOnlyList<CourtDecided>> Of(
        Actor actor,
        CaseId id,
        DateOnly by,
        DateOnly? onDay,
        CancellationToken ct
    )
    {
        var rows = await db
            .CourtDecisions.AsNoTracking()
            .Where(d => d.CaseId == id && d.StruckAt == null && d.DecidedOn <= by)
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

        var ofCourts = (await OfCourts(actor, id, onDay, ct)).Select(o => o.Id).ToHashSet();
        return [.. rows.Where(r => ofCourts.Contains(r.OrderId)).Select(r => r.Decided)];
    }

    private async Task<bool> IsAgreement(Actor actor, CourtOrder paper, CancellationToken ct) =>
        (await desk.Reading(actor with { IsProgram = true }, paper, ct)).Document.Kind == DocumentKind.Agreement;
}
