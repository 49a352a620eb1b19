using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>The orders of one case beside each other, with whose word it is on which of them the work rests.</summary>
/// <param name="Named">The newest first.</param>
internal sealed record WorkOrders(IReadOnlyList<OrderOfCase> Orders, IReadOnlyList<OrderNamed> Named)
{
    public OrderOfCase? OfWork => OrdersOfCase.OfWork(Orders, Named.Count > 0 ? Named[0] : null);

    /// <summary>Those whose words count: all that bind; where none does, the one that the work rests on.</summary>
    public IReadOnlySet<OrderId> Counting
    {
        get
        {
            var binding = OrdersOfCase.Binding(Orders).Select(o => o.Id).ToHashSet();
            return binding.Count == 0 && OfWork is { } one ? new HashSet<OrderId> { one.Id } : binding;
        }
    }

    /// <summary>The same before a moment, as far as the days tell.</summary>
    public WorkOrders AsOf(DateOnly on, DateTime until) =>
        new(OrdersOfCase.AsOf(Orders, on, until), [.. Named.Where(n => n.At < until)]);
}

/// <summary>Whether the work of a case rests on an order, whatever the family came by.</summary>
/// <param name="CourtAsks">A court's order asks the family to come, as far as the practice knows, and holds.</param>
internal sealed record WorkRestsOn(bool AnOrder, bool CourtAsks);

/// <summary>Finds on which orders the work of a case rests; decides nothing. The caller has found that it may be asked.</summary>
internal sealed class FindWorkOrders(CaseworkDb db, OrderDesk desk, Vault vault)
{
    /// <summary>One query, and no order is opened whose reading says of itself what it was read as.</summary>
    public async Task<WorkRestsOn> RestsOn(PracticeId practice, CaseId id, CancellationToken ct)
    {
        var named = Words(id);
        var rows = await (
            from c in db.Cases.AsNoTracking()
            where c.Id == id
            from o in db.Orders.Where(o => o.CaseId == c.Id && o.Paper == PaperKind.Order).DefaultIfEmpty()
            select new
            {
                IsOrdered = c.Basis == CaseBasis.CourtOrder,
                NamedOrder = named.Select(n => (OrderId?)n.OrderId).FirstOrDefault(),
                NamedAt = named.Select(n => (DateTime?)n.At).FirstOrDefault(),
                Paper = o == null
                    ? null
                    : new
                    {
                        o.Id,
                        o.Replaces,
                        o.Standing,
                        o.ReceivedAt,
                        o.IsReadOfWork,
                        o.ReadKind,
                        IsConfirmed = db.OrderConfirmations.Any(c =>
                            c.OrderId == o.Id && c.ReadingNumber == o.ReadingNumber
                        ),
                    },
            }
        ).ToListAsync(ct);
        var isOrdered = rows[0].IsOrdered;
        var word = rows[0] is { NamedOrder: { } of, NamedAt: { } at } ? new OrderNamed(of, at) : null;
        var (orders, courts) = (new List<OrderOfCase>(), new HashSet<OrderId>());
        foreach (var paper in rows.Select(r => r.Paper))
        {
            if (paper is null)
            {
                continue;
            }

            (bool IsOfWork, bool IsCourts) read =
                !paper.IsConfirmed ? (true, false)
                : paper is { IsReadOfWork: { } isOfWork, ReadKind: { } kind } ? (isOfWork, kind == DocumentKind.Order)
                : await Opened(practice, paper.Id, ct);
            orders.Add(
                new(paper.Id, paper.Replaces, paper.Standing, paper.ReceivedAt, paper.IsConfirmed)
                {
                    IsOfWork = read.IsOfWork,
                }
            );
            // What the adults agreed on, and what nobody has confirmed, asks no child to come.
            if (read.IsCourts)
            {
                courts.Add(paper.Id);
            }
        }

        var rests = OrdersOfCase.RestOnOne(orders);
        var one = OrdersOfCase.OfWork(orders, word);
        var holds = one is null || FrameOfOrder.Hold(one.Standing);
        var asks = isOrdered || (rests && one is not null && courts.Contains(one.Id));
        return new(isOrdered || rests, holds && asks);
    }

    /// <summary>Of an order from before what it was read as was kept beside its reading.</summary>
    private async Task<(bool IsOfWork, bool IsCourts)> Opened(PracticeId practice, OrderId id, CancellationToken ct)
    {
        var program = new Actor(practice, default, Role.Outsider, Guid.Empty) { IsProgram = true };
        var reading = await desk.Reading(program, await db.Orders.AsNoTracking().SingleAsync(o => o.Id == id, ct), ct);
        return (CourtOrder.IsOfWork(reading), reading.Document.Kind == DocumentKind.Order);
    }

    /// <param name="papers">Orders of the case, without plans.</param>
    /// <param name="reading">Of one that a person confirmed.</param>
    public async Task<WorkOrders> Of(
        CaseId id,
        IReadOnlyList<CourtOrder> papers,
        Func<CourtOrder, Task<OrderReading>> reading,
        CancellationToken ct
    )
    {
        if (papers.Count == 0)
        {
            return new([], []);
        }

        var named = await Words(id).Select(n => new OrderNamed(n.OrderId, n.At)).ToListAsync(ct);
        var orders = new List<OrderOfCase>();
        foreach (var (paper, beside) in papers.Zip(await db.Beside(id, papers, ct)))
        {
            var isOfWork = !beside.IsConfirmed || CourtOrder.IsOfWork(await reading(paper));
            orders.Add(beside with { IsOfWork = isOfWork });
        }

        return new(orders, named);
    }

    /// <summary>
    /// Whose word it is that the work of the case rests on this order; null where nobody said so of late, or a later order
    /// took its place since.
    /// </summary>
    public async Task<DeskState.OfWork?> Word(Actor actor, CaseId inCase, OrderId id, CancellationToken ct)
    {
        var newest = await Words(inCase)
            .Select(n => new
            {
                n.Id,
                n.OrderId,
                n.At,
                n.Known,
                By = db.People.Where(p => p.Id == n.By).Select(p => p.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        if (newest?.OrderId != id)
        {
            return null;
        }

        var papers = await db.Orders.AsNoTracking().Where(o => o.CaseId == inCase).ToListAsync(ct);
        return OrdersOfCase.Named(await db.Beside(inCase, papers, ct), new(id, newest.At)) is null
            ? null
            : new(
                newest.By ?? "",
                await vault.Open(newest.Known, new OrderPlaces(actor.Practice, id).OfWork(newest.Id), actor.Reader, ct)
            );
    }

    /// <summary>On which order the work rests, as people said it; the newest first.</summary>
    private IQueryable<OrderOfWork> Words(CaseId id) =>
        db
            .OrdersOfWork.AsNoTracking()
            .Where(n => n.CaseId == id)
            .OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Id);
}
