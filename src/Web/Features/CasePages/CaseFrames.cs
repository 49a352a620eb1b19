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
/// <param name="Order">The order that frames the work: the latest that holds, or where none does the latest.</param>
/// <param name="Holds">Limits, days and whom the papers name, of all that hold.</param>
internal sealed record CaseFrame(
    CaseFrame.OrderFrame? Order,
    FrameOnFile Holds,
    IReadOnlyList<CaseFrame.OtherPaper> Others
)
{
    /// <param name="IsConfirmed">Whether a person answers for the reading as it is now.</param>
    /// <param name="Own">The practice's own components, as far as a person said how the order stands to them.</param>
    /// <param name="UnreviewedStops">How many flagged terms that stop nobody has reviewed.</param>
    public sealed record OrderFrame(
        OrderId Id,
        string ReceivedOn,
        bool IsConfirmed,
        int UnreviewedStops,
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

        /// <summary>The first of the flagged terms that stop and that nobody has reviewed; null where there is none.</summary>
        public string? FirstStop { get; init; }
    }

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
        DateOnly? AsOf
    );

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
                db.PaperAttestations.Where(a => a.OrderId == o.Id).Max(a => (DateOnly?)a.AsOf)
            ))
            .ToListAsync(ct);
        var orders = all.Where(o => o.Paper == PaperKind.Order).ToList();
        var framing = orders.Find(o => o.Standing == OrderStanding.Active) ?? orders.FirstOrDefault();
        return new(
            framing is null ? null : await Open(actor, framing, zone, today, mayAttest, ct),
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

    private async Task<CaseFrame.OrderFrame> Open(
        Actor actor,
        PaperRow order,
        PracticeZone zone,
        DateOnly today,
        bool mayAttest,
        CancellationToken ct
    )
    {
        var place = new OrderPlaces(actor.Practice, order.Id).Reading;
        var read = JsonSerializer.Deserialize<OrderReading>(
            await vault.OpenBytes(order.Reading, place, actor.Reader, ct)
        )!;
        var reading = await rules.On(actor, order.Id, order.Words, read, order.ReadingVersion, ct);
        var state = await desk.State(actor, order.Id, ct);
        var stops = state.UnreviewedStops(reading);
        return new(
            order.Id,
            zone.Written(order.ReceivedAt),
            state.IsConfirmed,
            stops.Count,
            order.Standing,
            MostRecentView.Of(order.Id, state.MostRecent, today, settings.MostRecentDays, mayAttest),
            [.. state.Findings(reading).Select(f => f.Standing).OrderBy(ComponentWords.Urgency)],
            OwnFinding.Of(await list.All(ct), state.OwnAnswers)
        )
        {
            Terms = state.Terms(reading),
            AreTermsConfirmed = state.AreTermsConfirmed,
            FirstStop = stops.Count > 0 ? stops[0] : null,
        };
    }
}
