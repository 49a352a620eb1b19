using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>
/// Writes the limits and the days that a confirmed order sets to where the case works with them, as a part of another
/// use case's save. What a person took back does not come again from the same words.
/// </summary>
internal sealed class KeepFrame(CaseworkDb db, Vault vault, TimeProvider clock)
{
    public async Task Write(
        Actor actor,
        CourtOrder order,
        IReadOnlyList<ConfirmedFinding> findings,
        OrderTerms terms,
        CancellationToken ct
    )
    {
        if (!await Holds(order, ct))
        {
            await End(actor, order, ct);
            return;
        }

        var said = await Said(order, ct);
        await WriteLimits(actor, order, FrameOfOrder.Of(findings, terms, NotNamed(said)), holds: true, ct);
        await WriteDates(actor, order, FrameOfOrder.Days(terms), ct);
    }

    /// <summary>
    /// Of a plan, whom it does not name. Once somebody says that of a later one, what the earlier ones held back ends.
    /// </summary>
    public async Task WriteNamed(Actor actor, CourtOrder plan, CancellationToken ct)
    {
        if (!await Holds(plan, ct))
        {
            await End(actor, plan, ct);
            return;
        }

        var said = await Said(plan, ct);
        await WriteLimits(actor, plan, FrameOfOrder.OfPlan(NotNamed(said)), holds: true, ct);
        if (said.Count > 0)
        {
            await TakePlace(actor, plan, ct);
        }
    }

    /// <summary>With those that were said just now and are not saved yet.</summary>
    private async Task<IReadOnlyList<OrderPerson>> Said(CourtOrder paper, CancellationToken ct)
    {
        await db.OrderPersons.Where(p => p.OrderId == paper.Id).AsTracking().LoadAsync(ct);
        return [.. db.OrderPersons.Local.Where(p => p.OrderId == paper.Id)];
    }

    private static IEnumerable<PersonId> NotNamed(IEnumerable<OrderPerson> said) =>
        said.Where(p => !p.IsNamed).Select(p => p.PersonId);

    /// <summary>Ends the limits of an order that does not hold any more.</summary>
    public Task End(Actor actor, CourtOrder order, CancellationToken ct) =>
        WriteLimits(actor, order, [], holds: false, ct);

    /// <summary>
    /// Brings back the limits that an order lost with its standing, where it holds again and nobody has confirmed how it is
    /// read now. The record does not say why a limit ended: those that ended last are taken, which errs to one too many.
    /// </summary>
    public async Task GiveBack(CourtOrder order, CancellationToken ct)
    {
        var rows = await db
            .TermsInForce.Where(l => l.SourceId == order.Id.Value && l.CaseId == order.CaseId && l.EndedBy == null)
            .AsTracking()
            .ToListAsync(ct);
        if (!await Holds(order, ct) || rows.Exists(r => r.EndedAt is null))
        {
            return;
        }

        var last = rows.Max(r => r.EndedAt);
        foreach (var row in rows.Where(r => r.EndedAt == last || r.SaidBy is not null))
        {
            row.EndedAt = null;
        }
    }

    /// <summary>
    /// Ends the limits of the orders that a confirmed one replaced. One that does not hold itself takes no place; an
    /// earlier one of which a person said that it holds after all keeps its limits.
    /// </summary>
    public async Task TakePlace(Actor actor, CourtOrder order, CancellationToken ct)
    {
        if (!FrameOfOrder.Hold(order.Standing))
        {
            return;
        }

        foreach (var earlier in await Earlier(order, ct))
        {
            if (earlier.Standing == OrderStanding.Modified)
            {
                await End(actor, earlier, ct);
            }
        }
    }

    /// <summary>What it replaced, and what that one had replaced, the latest first.</summary>
    public async Task<IReadOnlyList<CourtOrder>> Earlier(CourtOrder order, CancellationToken ct)
    {
        var ofCase = await OfCase(order, ct);
        var earlier = new List<CourtOrder>();
        for (var at = order.Replaces; ofCase.Find(o => o.Id == at) is { } before; at = before.Replaces)
        {
            earlier.Add(before);
        }

        return earlier;
    }

    /// <summary>Of an order that another replaced, only until that one is confirmed and while it holds.</summary>
    public async Task<bool> Holds(CourtOrder order, CancellationToken ct)
    {
        var ofCase = await OfCase(order, ct);
        return OrdersOfCase.Binding(await db.Beside(order.CaseId, ofCase, ct)).Any(o => o.Id == order.Id);
    }

    /// <summary>Tracked, so that a standing counts that is about to be saved.</summary>
    private Task<List<CourtOrder>> OfCase(CourtOrder order, CancellationToken ct) =>
        db.Orders.Where(o => o.CaseId == order.CaseId).AsTracking().ToListAsync(ct);

    /// <summary>A limit that a person put down stands and falls with the order alone, and with that person's word.</summary>
    private async Task WriteLimits(
        Actor actor,
        CourtOrder order,
        IReadOnlyList<FrameTerm> limits,
        bool holds,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var said = await db
            .TermsInForce.Where(l => l.SourceId == order.Id.Value && l.CaseId == order.CaseId && l.SaidBy != null)
            .AsTracking()
            .ToListAsync(ct);
        foreach (var row in said.Where(r => r.EndedBy is null))
        {
            row.EndedAt = holds ? null : row.EndedAt ?? now.UtcDateTime;
        }

        var known = new HashSet<FrameTerm>();
        var rows = await db
            .TermsInForce.Where(l =>
                l.SourceId == order.Id.Value
                && l.CaseId == order.CaseId
                && l.SaidBy == null
                && (l.EndedAt == null || l.EndedBy != null)
            )
            .AsTracking()
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            var words = await vault.Open(row.Words, new TermPlaces(actor.Practice, row.Id).Words, actor.Reader, ct);
            var limit = new FrameTerm(row.Kind, row.About, words);
            known.Add(limit);
            if (row.EndedAt is null && !limits.Contains(limit))
            {
                row.EndedAt = now.UtcDateTime;
            }
        }

        foreach (var limit in limits.Where(l => !known.Contains(l)))
        {
            db.TermsInForce.Add(await Row(actor, order, limit, isSaid: false, ct));
        }
    }

    public async Task<TermInForce> Row(
        Actor actor,
        CourtOrder order,
        FrameTerm limit,
        bool isSaid,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        return new()
        {
            PracticeId = actor.Practice,
            Id = id,
            CaseId = order.CaseId,
            Kind = limit.Kind,
            About = limit.About,
            Source = TermSource.Order,
            SourceId = order.Id.Value,
            Words = await vault.Seal(limit.Words, new TermPlaces(actor.Practice, id).Words, order.Strand, ct),
            Since = now.UtcDateTime,
            SaidBy = isSaid ? actor.Person : null,
            Version = 1,
        };
    }

    public async Task WriteDates(Actor actor, CourtOrder order, IReadOnlyList<DatedTerm> dates, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db
            .CourtDates.Where(d => d.OrderId == order.Id && !d.IsSaid && (d.DroppedAt == null || d.DroppedBy != null))
            .AsTracking()
            .ToListAsync(ct);
        foreach (var row in rows.Where(r => r.DroppedAt is null && !dates.Any(d => IsSame(r, d))))
        {
            row.DroppedAt = now.UtcDateTime;
        }

        var news = dates.Where(d => d.On is not null && !rows.Exists(r => IsSame(r, d)));
        foreach (var date in news.DistinctBy(d => (d.Kind, d.On, d.At)))
        {
            var words = date.Quotes.Select(q => q.Text).FirstOrDefault("");
            db.CourtDates.Add(
                await Row(actor, order, new SaidDate(date.Kind, date.On, date.At, words), isSaid: false, ct)
            );
        }
    }

    public async Task<CourtDate> Row(Actor actor, CourtOrder order, SaidDate date, bool isSaid, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var place = new OrderPlaces(actor.Practice, order.Id).Date(id);
        return new()
        {
            PracticeId = actor.Practice,
            Id = id,
            CaseId = order.CaseId,
            OrderId = order.Id,
            Kind = date.Kind,
            On = date.On!.Value,
            At = date.At,
            Words = await vault.Seal(date.Words, place, order.Strand, ct),
            IsSaid = isSaid,
            KeptAt = now.UtcDateTime,
            Version = 1,
        };
    }

    private static bool IsSame(CourtDate row, DatedTerm date) =>
        row.Kind == date.Kind && row.On == date.On && row.At == date.At;
}
