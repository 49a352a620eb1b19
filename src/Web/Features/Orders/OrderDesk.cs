using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Finds and changes what people said of an order.</summary>
internal sealed class OrderDesk(CaseworkDb db, CaseAccess access, Vault vault, RulesToday rules)
{
    private sealed record ConfirmationRow(
        Guid Id,
        Domain.Sealed Said,
        Domain.Sealed? Own,
        Domain.Sealed? Terms,
        DateTime At,
        int ReadingNumber,
        string? By
    );

    private sealed record AttestationRow(Guid Id, DateOnly AsOf, Domain.Sealed Known, string? By);

    private sealed record ReviewRow(
        Guid Id,
        string FlagCode,
        string? Citation,
        string? Rule,
        int ReadingNumber,
        FlagAdvice Advice,
        DateOnly AdvisedOn,
        Domain.Sealed Said,
        DateTime At,
        string? By
    );

    /// <summary>The order with the lock of its version, to be changed; null where there is none to be seen.</summary>
    public Task<CourtOrder?> Tracked(Actor actor, OrderId id, CancellationToken ct) =>
        Paper(actor, id).Where(o => o.Paper == PaperKind.Order).AsTracking().SingleOrDefaultAsync(ct);

    /// <summary>An order or a plan of a case that the person may see.</summary>
    public IQueryable<CourtOrder> Paper(Actor actor, OrderId id) =>
        db.Orders.Where(o => o.Id == id && access.CasesOf(actor).Any(c => c.Id == o.CaseId));

    public async Task<OrderReading> Reading(Actor actor, CourtOrder order, CancellationToken ct)
    {
        var place = new OrderPlaces(actor.Practice, order.Id).Reading;
        var reading = JsonSerializer.Deserialize<OrderReading>(
            await vault.OpenBytes(order.Reading, place, actor.Reader, ct)
        )!;
        return await rules.On(actor, order.Id, order.Words, reading, order.ReadingVersion, ct);
    }

    /// <summary>All that people said of the order; the caller has found that the reader may see it.</summary>
    public async Task<DeskState> State(Actor actor, OrderId id, CancellationToken ct)
    {
        var found = await db
            .Orders.AsNoTracking()
            .Where(o => o.Id == id)
            .Select(o => new
            {
                o.Version,
                o.ReadingNumber,
                o.SaidState,
                o.SaidCourt,
                o.SaidSignedOn,
                o.SaidProceeding,
                o.SaidTherapy,
                o.SaidDayNotKnown,
                o.SaidBecause,
                o.SaidReasons,
                o.Standing,
                o.StandingSince,
                o.StandingSource,
                o.Replaces,
                ReplacedBy = db
                    .Orders.Where(later => later.Replaces == o.Id)
                    .OrderByDescending(later => later.ReceivedAt)
                    .Select(later => (OrderId?)later.Id)
                    .FirstOrDefault(),
                Confirmed = db
                    .OrderConfirmations.Where(c => c.OrderId == o.Id)
                    .OrderByDescending(c => c.ConfirmedAt)
                    .ThenByDescending(c => c.Id)
                    .Select(c => new ConfirmationRow(
                        c.Id,
                        c.Said,
                        c.Own,
                        c.Terms,
                        c.ConfirmedAt,
                        c.ReadingNumber,
                        db.People.Where(p => p.Id == c.ConfirmedBy).Select(p => p.Name).FirstOrDefault()
                    ))
                    .FirstOrDefault(),
                Reviews = db
                    .FlagReviews.Where(r => r.OrderId == o.Id)
                    .OrderByDescending(r => r.RecordedAt)
                    .Select(r => new ReviewRow(
                        r.Id,
                        r.FlagCode,
                        r.Citation,
                        r.Rule,
                        r.ReadingNumber,
                        r.Advice,
                        r.AdvisedOn,
                        r.Said,
                        r.RecordedAt,
                        db.People.Where(p => p.Id == r.RecordedBy).Select(p => p.Name).FirstOrDefault()
                    ))
                    .ToList(),
                Attested = db
                    .PaperAttestations.Where(a => a.OrderId == o.Id)
                    .OrderByDescending(a => a.AsOf)
                    .ThenByDescending(a => a.At)
                    .Select(a => new AttestationRow(
                        a.Id,
                        a.AsOf,
                        a.Known,
                        db.People.Where(p => p.Id == a.By).Select(p => p.Name).FirstOrDefault()
                    ))
                    .FirstOrDefault(),
            })
            .AsSingleQuery()
            .SingleAsync(ct);
        var places = new OrderPlaces(actor.Practice, id);
        return new(
            found.Version,
            found.ReadingNumber,
            found.SaidState,
            found.SaidCourt,
            found.SaidSignedOn,
            found.SaidProceeding,
            found.SaidTherapy,
            found.SaidDayNotKnown == true,
            found.SaidBecause is { } because ? await vault.Open(because, places.SaidBecause, actor.Reader, ct) : null,
            await OpenedJson<SaidReasons>(found.SaidReasons, places.SaidReasons, actor.Reader, ct) ?? SaidReasons.None,
            found.Standing,
            found.StandingSince,
            found.StandingSource is { } source
                ? await vault.Open(source, places.StandingSource, actor.Reader, ct)
                : null,
            found.Replaces,
            found.ReplacedBy,
            found.Confirmed is { } row ? await Opened(row, places, actor.Reader, ct) : null,
            await Opened(found.Reviews, places, actor.Reader, ct),
            found.Attested is { } word
                ? new(
                    word.AsOf,
                    await vault.Open(word.Known, places.Attestation(word.Id), actor.Reader, ct),
                    word.By ?? ""
                )
                : null
        );
    }

    private async Task<DeskState.Confirmation> Opened(
        ConfirmationRow row,
        OrderPlaces places,
        Reader reader,
        CancellationToken ct
    )
    {
        return new(
            row.By ?? "",
            row.At,
            row.ReadingNumber,
            (await OpenedJson<List<SaidFinding>>(row.Said, places.Confirmation(row.Id), reader, ct))!,
            await OpenedJson<List<OwnAnswer>>(row.Own, places.Own(row.Id), reader, ct) ?? []
        )
        {
            Terms = await OpenedJson<List<SaidTerm>>(row.Terms, places.Terms(row.Id), reader, ct),
        };
    }

    private async Task<T?> OpenedJson<T>(Domain.Sealed? words, Place place, Reader reader, CancellationToken ct)
        where T : class =>
        words is null ? null : JsonSerializer.Deserialize<T>(await vault.OpenBytes(words, place, reader, ct));

    private async Task<IReadOnlyList<DeskState.Review>> Opened(
        IReadOnlyList<ReviewRow> rows,
        OrderPlaces places,
        Reader reader,
        CancellationToken ct
    )
    {
        var reviews = new List<DeskState.Review>();
        foreach (var row in rows)
        {
            var said = await vault.Open(row.Said, places.Review(row.Id), reader, ct);
            reviews.Add(
                new(
                    row.FlagCode,
                    row.Citation,
                    row.Rule,
                    row.ReadingNumber,
                    row.Advice,
                    row.AdvisedOn,
                    said,
                    row.By ?? "",
                    row.At
                )
            );
        }

        return reviews;
    }
}
