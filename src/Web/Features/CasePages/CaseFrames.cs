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
/// The order that the work rests on, by which the steps are open or shut; where the work rests on none, the latest.
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
    OrderDesk desk,
    FindWorkOrders work,
    FramesOnFile frames,
    OwnList list,
    Settings settings,
    TimeProvider clock
)
{
    private sealed record Opened(CourtOrder Order, OrderReading Reading, DeskState State);

    public async Task<CaseFrame> Of(Actor actor, CaseId id, PracticeZone zone, bool mayAttest, CancellationToken ct)
    {
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var all = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id)
            .OrderByDescending(o => o.ReceivedAt)
            .ThenByDescending(o => o.Id)
            .ToListAsync(ct);
        var attested = await db
            .PaperAttestations.AsNoTracking()
            .Where(a => a.CaseId == id)
            .GroupBy(a => a.OrderId)
            .Select(g => new { g.Key, AsOf = g.Max(a => a.AsOf) })
            .ToDictionaryAsync(g => g.Key, g => g.AsOf, ct);
        var orders = all.FindAll(o => o.Paper == PaperKind.Order);
        var readings = new Dictionary<OrderId, OrderReading>();
        var found = await work.Of(id, orders, Read, ct);
        var framing = orders.Find(o => o.Id == found.OfWork?.Id) ?? orders.FirstOrDefault();
        var counting = found.Counting;
        var opened = new List<Opened>();
        foreach (var order in orders.Where(o => o.Id == framing?.Id || counting.Contains(o.Id)))
        {
            opened.Add(new(order, await Read(order), await desk.State(actor, order.Id, ct)));
        }

        return new(
            framing is null
                ? null
                : await Frame(opened.Single(o => o.Order.Id == framing.Id), zone, today, mayAttest, ct) with
                {
                    Stops =
                    [
                        .. opened
                            .Where(o => counting.Contains(o.Order.Id))
                            .Select(o => Stops(o, zone))
                            .Where(s => s.Keys.Count > 0),
                    ],
                },
            await frames.OfCase(actor, id, today, ct),
            [
                .. all.Where(o => o.Id != framing?.Id)
                    .Select(o => new CaseFrame.OtherPaper(
                        o.Id,
                        o.Paper,
                        zone.Written(o.ReceivedAt),
                        o.Standing,
                        attested.TryGetValue(o.Id, out var asOf)
                        && AttestationRules.Counts(asOf, today, settings.MostRecentDays)
                            ? asOf
                            : null
                    )),
            ]
        );

        async Task<OrderReading> Read(CourtOrder order)
        {
            if (!readings.TryGetValue(order.Id, out var reading))
            {
                readings[order.Id] = reading = await desk.Reading(actor, order, ct);
            }

            return reading;
        }
    }

    private static CaseFrame.OpenStops Stops(Opened of, PracticeZone zone) =>
        new(of.Order.Id, zone.Written(of.Order.ReceivedAt), of.State.UnreviewedStops(of.Reading));

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
