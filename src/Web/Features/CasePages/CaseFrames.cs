using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>What the papers of a case say and set, as its page shows it.</summary>
/// <param name="Order">
/// The order that frames the work: the one that a person named, else the latest in force, or where none is the latest.
/// </param>
/// <param name="Holds">Limits, days and whom the papers name, of all that hold.</param>
internal sealed record CaseFrame(
    CaseFrame.OrderFrame? Order,
    FrameOnFile Holds,
    IReadOnlyList<CaseFrame.OtherPaper> Others
)
{
    /// <param name="IsConfirmed">Whether a person answers for the reading as it is now.</param>
    /// <param name="Own">The practice's own components, as far as a person said how the order stands to them.</param>
    public sealed record OrderFrame(
        OrderId Id,
        string ReceivedOn,
        bool IsConfirmed,
        OrderStanding Standing,
        MostRecentView MostRecent,
        IReadOnlyList<ComponentFinding> Findings,
        IReadOnlyList<OwnFinding> Own
    )
    {
        /// <summary>What the order sets: read, and said over where somebody corrected it.</summary>
        public IReadOnlyList<ConfirmedTerm> Terms { get; init; } = [];

        /// <summary>Whether a person answers for the terms too.</summary>
        public bool AreTermsConfirmed { get; init; }

        /// <summary>Flagged terms that stop and that nobody has reviewed, of this order and of every other one that binds.</summary>
        public IReadOnlyList<OpenStops> Stops { get; init; } = [];
    }

    /// <param name="Keys">Of one order, as its page marks them; at least one.</param>
    public sealed record OpenStops(OrderId Order, string ReceivedOn, IReadOnlyList<string> Keys);

    /// <summary>A paper of the case beside the order that frames the work.</summary>
    public sealed record OtherPaper(
        OrderId Id,
        PaperKind Paper,
        string ReceivedOn,
        OrderStanding Standing,
        DateOnly? MostRecentAsOf
    )
    {
        public string Url => Paper == PaperKind.Order ? OrderPages.Read(Id) : OrderPages.Plan(Id);
    }
}

/// <summary>Finds the frame of a case; the caller has found that the reader may see it.</summary>
internal sealed class CaseFrames(
    CaseworkDb db,
    Vault vault,
    OrderDesk desk,
    RulesToday rules,
    FramesOnFile frames,
    OwnList list,
    Settings settings,
    TimeProvider clock
)
{
    private sealed record PaperRow(
        OrderId Id,
        DateTime ReceivedAt,
        PaperKind Paper,
        OrderStanding Standing,
        Domain.Sealed Reading,
        int ReadingVersion,
        Domain.Sealed Words,
        DateOnly? AsOf,
        OrderId? Replaces,
        bool IsConfirmed
    );

    private sealed record Opened(PaperRow Order, OrderReading Reading, DeskState State);

    public async Task<CaseFrame> Of(Actor actor, CaseId id, PracticeZone zone, bool mayAttest, CancellationToken ct)
    {
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var all = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id)
            .OrderByDescending(o => o.ReceivedAt)
            .ThenByDescending(o => o.Id)
            .Select(o => new PaperRow(
                o.Id,
                o.ReceivedAt,
                o.Paper,
                o.Standing,
                o.Reading,
                o.ReadingVersion,
                o.Words,
                db.PaperAttestations.Where(a => a.OrderId == o.Id).Max(a => (DateOnly?)a.AsOf),
                o.Replaces,
                db.OrderConfirmations.Any(c => c.OrderId == o.Id && c.ReadingNumber == o.ReadingNumber)
            ))
            .ToListAsync(ct);
        var orders = all.Where(o => o.Paper == PaperKind.Order).ToList();
        List<OrderOfCase> beside =
        [
            .. orders.Select(o => new OrderOfCase(o.Id, o.Replaces, o.Standing, o.ReceivedAt, o.IsConfirmed)),
        ];
        var named = OrdersOfCase.Named(beside, await Named(id, ct));
        var framing =
            orders.Find(o => o.Id == named?.Id)
            ?? orders.Find(o => o.Standing == OrderStanding.Active)
            ?? orders.FirstOrDefault();
        var binding = OrdersOfCase.Binding(beside);
        var opened = new List<Opened>();
        foreach (var order in orders.Where(o => o.Id == framing?.Id || binding.Any(b => b.Id == o.Id)))
        {
            opened.Add(await Open(actor, order, ct));
        }

        return new(
            framing is null
                ? null
                : await Frame(opened.Single(o => o.Order.Id == framing.Id), zone, today, mayAttest, ct) with
                {
                    Stops = [.. opened.Select(o => Stops(o, zone)).Where(s => s.Keys.Count > 0)],
                },
            await frames.OfCase(actor, id, today, ct),
            [
                .. all.Where(o => o.Id != framing?.Id)
                    .Select(o => new CaseFrame.OtherPaper(
                        o.Id,
                        o.Paper,
                        zone.Written(o.ReceivedAt),
                        o.Standing,
                        o.AsOf is { } asOf && AttestationRules.Counts(asOf, today, settings.MostRecentDays)
                            ? asOf
                            : null
                    )),
            ]
        );
    }

    private Task<OrderNamed?> Named(CaseId id, CancellationToken ct) =>
        db
            .OrdersOfWork.AsNoTracking()
            .Where(n => n.CaseId == id)
            .OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Id)
            .Select(n => new OrderNamed(n.OrderId, n.At))
            .FirstOrDefaultAsync(ct);

    private static CaseFrame.OpenStops Stops(Opened of, PracticeZone zone) =>
        new(of.Order.Id, zone.Written(of.Order.ReceivedAt), of.State.UnreviewedStops(of.Reading));

    private async Task<Opened> Open(Actor actor, PaperRow order, CancellationToken ct)
    {
        var place = new OrderPlaces(actor.Practice, order.Id).Reading;
        var read = JsonSerializer.Deserialize<OrderReading>(
            await vault.OpenBytes(order.Reading, place, actor.Reader, ct)
        )!;
        var reading = await rules.On(actor, order.Id, order.Words, read, order.ReadingVersion, ct);
        return new(order, reading, await desk.State(actor, order.Id, ct));
    }

    private async Task<CaseFrame.OrderFrame> Frame(
        Opened of,
        PracticeZone zone,
        DateOnly today,
        bool mayAttest,
        CancellationToken ct
    )
    {
        var (order, reading, state) = of;
        return new(
            order.Id,
            zone.Written(order.ReceivedAt),
            state.IsConfirmed,
            order.Standing,
            MostRecentView.Of(order.Id, state.MostRecent, today, settings.MostRecentDays, mayAttest),
            [.. state.Findings(reading).Select(f => f.Standing).OrderBy(ComponentWords.Urgency)],
            OwnFinding.Of(await list.All(ct), state.OwnAnswers)
        )
        {
            Terms = state.Terms(reading),
            AreTermsConfirmed = state.AreTermsConfirmed,
        };
    }
}
