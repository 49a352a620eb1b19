using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.Orders.Terms;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>On what the work of one way rests: the case, its orders, and who is kept apart; decides nothing.</summary>
internal sealed class FindEntry(CaseworkDb db, OrderDesk desk, FindFooting find)
{
    /// <summary>Of orders as they stood; the ways of one family rest on the same ones.</summary>
    private readonly Dictionary<(OrderId Order, int Version), OrderReading> _opened = [];

    /// <param name="today">In the practice's zone.</param>
    public async Task<EntryBasis> Of(
        Actor actor,
        WayOnFile way,
        CaseBasis basis,
        string state,
        DateOnly today,
        CancellationToken ct
    )
    {
        var caseId = way.Row.CaseId;
        var papers = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == caseId)
            .OrderByDescending(o => o.ReceivedAt)
            .ToListAsync(ct);
        var orders = papers.FindAll(o => o.Paper == PaperKind.Order);
        var order = orders.FirstOrDefault();
        var said = order is null ? null : await desk.State(actor, order.Id, ct);
        var terms = await db
            .TermsInForce.AsNoTracking()
            .Where(t => t.CaseId == caseId && t.EndedAt == null)
            .Select(t => new { t.Kind, t.About })
            .ToListAsync(ct);
        var footing = await find.Of(caseId, orders, o => Reading(actor, o, ct), today, ct);
        var (withAdult, betweenAdults) = await KeptApart(way, ct);
        var stops = await UnreviewedStops(actor, orders, said, ct);
        var (asksForRole, isLetterSent, withoutPayer) = await Asked(actor, order, said, ct);
        bool Says(params TermKind[] kinds) =>
            terms.Exists(t => kinds.Contains(t.Kind) && (t.About is null || t.About == way.Row.Adult));
        return new(
            basis switch
            {
                CaseBasis.CourtOrder => EntryRoute.CourtOrder,
                CaseBasis.Agreement => EntryRoute.Agreement,
                CaseBasis.AgencyPlan => EntryRoute.AgencyPlan,
                _ => EntryRoute.Voluntary,
            },
            state,
            papers.Count > 0,
            said?.IsConfirmed == true && footing.Unconfirmed == 0,
            footing.Standing,
            !Says(TermKind.NotNamedForTherapy),
            await MostRecent([.. papers.DistinctBy(p => p.Paper).Select(p => p.Id)], ct),
            stops,
            // Of another state no rule is on file, which is not the same as permitted: a person says it.
            order is null
            || !OrderCheck.StatesOnFile.Contains(state)
                ? null
                : stops.Count,
            asksForRole,
            isLetterSent,
            withoutPayer,
            Says(TermKind.NoContact, TermKind.ContactSuspended),
            Says(TermKind.ContactInTherapyOnly),
            withAdult,
            betweenAdults
        )
        {
            AnOrderIsOnFile = order is not null,
            AgencyPlanIsOnFile = papers.Exists(p =>
                p is { Paper: PaperKind.AgencyPlan, Standing: OrderStanding.Active }
            ),
            OrdersUnconfirmed = footing.Unconfirmed,
            OrderEndedOn = footing.EndedOn,
            // What forbids the adults to sit together is about both, whomever it names.
            Forbidden =
            [
                .. FrameRules.Activities.Where(k =>
                    Says(k) || (k == TermKind.NoAdultsTogether && terms.Exists(t => t.Kind == k))
                ),
            ],
        };
    }

    /// <summary>What the latest order says of role and costs; of one that nobody has confirmed, what asks for more.</summary>
    private async Task<(bool AsksForRole, bool IsLetterSent, int WithoutPayer)> Asked(
        Actor actor,
        CourtOrder? order,
        DeskState? said,
        CancellationToken ct
    )
    {
        if (order is null || said?.IsConfirmed != true)
        {
            return (true, false, CostKinds.All.Count);
        }

        var reading = await Reading(actor, order, ct);
        var role = said.Findings(reading).Single(f => f.Read.Component == Component.RoleLimit).Status;
        // A condition under which the therapist would have that role asks for it too.
        var asks = role is ComponentStatus.Contrary or ComponentStatus.Conditional;
        return (asks, asks && await IsLetterSent(order, ct), CostKinds.WithoutPayer(reading.Terms.Costs));
    }

    private Task<bool> IsLetterSent(CourtOrder order, CancellationToken ct) =>
        db
            .CasePeople.Where(p => p.CaseId == order.CaseId && p.Part == CasePart.Parent)
            .AllAsync(
                p =>
                    db.DraftsSent.Any(s =>
                        s.ToPerson == p.PersonId
                        && s.TakenBackAt == null
                        && db.DraftsMade.Any(d =>
                            d.Id == s.DraftId && d.OrderId == order.Id && d.Kind == DraftKind.RoleLetter
                        )
                    ),
                ct
            );

    private async Task<OrderReading> Reading(Actor actor, CourtOrder order, CancellationToken ct)
    {
        var key = (order.Id, order.Version);
        if (!_opened.TryGetValue(key, out var reading))
        {
            _opened[key] = reading = await desk.Reading(actor, order, ct);
        }

        return reading;
    }

    /// <summary>Of the latest order, and of every other one that holds.</summary>
    /// <param name="newest">What people said of the latest one.</param>
    private async Task<IReadOnlyList<string>> UnreviewedStops(
        Actor actor,
        List<CourtOrder> newestFirst,
        DeskState? newest,
        CancellationToken ct
    )
    {
        var stops = new List<string>();
        foreach (
            var order in newestFirst.Where(o =>
                o == newestFirst[0] || o.Standing is OrderStanding.Active or OrderStanding.Modified
            )
        )
        {
            var said = order == newestFirst[0] ? newest! : await desk.State(actor, order.Id, ct);
            stops.AddRange(said.UnreviewedStops(await Reading(actor, order, ct)));
        }

        return [.. stops.Distinct()];
    }

    /// <summary>The earliest day for which the newest paper of each kind was said to be the most recent; null where one was not.</summary>
    private async Task<DateOnly?> MostRecent(List<OrderId> papers, CancellationToken ct)
    {
        var days = await db
            .PaperAttestations.AsNoTracking()
            .Where(a => papers.Contains(a.OrderId))
            .GroupBy(a => a.OrderId)
            .Select(g => g.Max(a => a.AsOf))
            .ToListAsync(ct);
        return days.Count > 0 && days.Count == papers.Count ? days.Min() : null;
    }

    /// <summary>An order that keeps two people apart does so in every case of the practice.</summary>
    private async Task<(bool FromAdult, bool BetweenAdults)> KeptApart(WayOnFile way, CancellationToken ct)
    {
        var row = way.Row;
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == row.CaseId && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var locks = await db
            .Protections.AsNoTracking()
            .Where(p =>
                p.EndedAt == null
                && (p.Kind == ProtectionKind.ProtectiveOrder || p.Kind == ProtectionKind.NoContactOrder)
            )
            .Select(p => new { p.Protected, p.From })
            .ToListAsync(ct);
        return (
            locks.Exists(l => l.Protected == row.Child && l.From == row.Adult),
            locks.Exists(l => adults.Contains(l.Protected) && adults.Contains(l.From))
        );
    }
}
