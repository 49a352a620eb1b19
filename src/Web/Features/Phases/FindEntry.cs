using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.Orders.Terms;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>On what the work of one way rests: the case, its orders, and who is kept apart; decides nothing.</summary>
internal sealed class FindEntry(CaseworkDb db, OrderDesk desk, FindFooting find)
{
    /// <summary>Of orders as they stood; the ways of one family rest on the same ones.</summary>
    private readonly Dictionary<(OrderId Order, int Version), OrderReading> _opened = [];

    private readonly Dictionary<(OrderId Order, int Version), DeskState> _said = [];

    /// <summary>For each of these ways of one case, by as many queries as for one.</summary>
    /// <param name="today">In the practice's zone.</param>
    public async Task<IReadOnlyDictionary<WayId, EntryBasis>> OfCase(
        Actor actor,
        CaseId id,
        IReadOnlyList<ChildWay> ways,
        CaseBasis basis,
        string state,
        DateOnly today,
        CancellationToken ct
    )
    {
        var papers = await db
            .Orders.AsNoTracking()
            .Where(o => o.CaseId == id)
            .OrderByDescending(o => o.ReceivedAt)
            .ToListAsync(ct);
        var orders = papers.FindAll(o => o.Paper == PaperKind.Order);
        var order = orders.FirstOrDefault();
        var plans = await db.Beside(id, papers.Where(p => p.Paper == PaperKind.AgencyPlan), ct);
        var said = order is null ? null : await Said(actor, order, ct);
        var terms = await db
            .TermsInForce.AsNoTracking()
            .Where(t => t.CaseId == id && t.EndedAt == null)
            .Select(t => new
            {
                t.Kind,
                t.About,
                t.SourceId,
            })
            .ToListAsync(ct);
        var footing = await find.Of(id, orders, o => Reading(actor, o, ct), o => Terms(actor, o, ct), today, ct);
        var apart = await KeptApart(id, ct);
        var casesState = await db.Cases.Where(c => c.Id == id).Select(c => c.CourtState).SingleAsync(ct);
        var counting = orders.FindAll(o => footing.Counting.Contains(o.Id));
        var stops = await UnreviewedStops(actor, counting, casesState, state, ct);
        var (asksForRole, isLetterSent, withoutPayer) = await Asked(actor, counting, ct);
        var mostRecent = await MostRecent(await InForce(id, papers, footing.OfWork?.Id, ct), ct);
        return ways.ToDictionary(w => w.Id, Basis);

        EntryBasis Basis(ChildWay way)
        {
            var binding = terms.FindAll(t => t.About is null || t.About == way.Adult);
            var contact = ContactUnderOrders.Of(binding.Select(t => new ContactTerm(t.SourceId, t.Kind)));
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
                footing.OfWork?.Standing,
                !Says(TermKind.NotNamedForTherapy),
                mostRecent,
                stops.Codes,
                stops.Open,
                asksForRole,
                isLetterSent,
                withoutPayer,
                contact.IsForbidden,
                contact.InTherapyOnly,
                apart.From(way.Child, way.Adult),
                apart.BetweenAdults
            )
            {
                RestsOnOrder = footing.RestsOnOne,
                OrderOfWork = footing.OfWork?.Id,
                Orders = footing.Orders,
                PlanStanding = OrdersOfCase.Standing(plans, null),
                ChildIsNamed = !terms.Exists(t => t.Kind == TermKind.NotNamedForTherapy && t.About == way.Child),
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

            bool Says(TermKind kind) => binding.Exists(t => t.Kind == kind);
        }
    }

    /// <summary>
    /// What every order whose words count says of role and costs; of one that nobody has confirmed, what asks for more. A
    /// later paper about something else takes no earlier demand away.
    /// </summary>
    private async Task<(bool AsksForRole, bool IsLetterSent, int WithoutPayer)> Asked(
        Actor actor,
        List<CourtOrder> counting,
        CancellationToken ct
    )
    {
        var (asks, areSent, costs) = (false, true, new List<CostTerm>());
        foreach (var order in counting)
        {
            var said = await Said(actor, order, ct);
            if (!said.IsConfirmed)
            {
                return (true, false, CostKinds.All.Count);
            }

            var reading = await Reading(actor, order, ct);
            costs.AddRange(said.StandingTerms(reading).Costs);
            var role = said.Findings(reading).Single(f => f.Read.Component == Component.RoleLimit).Status;
            if (RoleLetter.Asks(role))
            {
                asks = true;
                areSent &= await IsLetterSent(order, ct);
            }
        }

        return counting.Count == 0
            ? (true, false, CostKinds.All.Count)
            : (asks, asks && areSent, CostKinds.WithoutPayer(costs));
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

    private async Task<DeskState> Said(Actor actor, CourtOrder order, CancellationToken ct)
    {
        var key = (order.Id, order.Version);
        if (!_said.TryGetValue(key, out var said))
        {
            _said[key] = said = await desk.State(actor, order.Id, ct);
        }

        return said;
    }

    /// <summary>As they were read, and as people corrected them.</summary>
    private async Task<OrderTerms> Terms(Actor actor, CourtOrder order, CancellationToken ct) =>
        (await Said(actor, order, ct)).StandingTerms(await Reading(actor, order, ct));

    private async Task<OrderReading> Reading(Actor actor, CourtOrder order, CancellationToken ct)
    {
        var key = (order.Id, order.Version);
        if (!_opened.TryGetValue(key, out var reading))
        {
            _opened[key] = reading = await desk.Reading(actor, order, ct);
        }

        return reading;
    }

    /// <param name="ReadElsewhere">How many of the orders never met the rules of the case's state, or may be none for this therapy.</param>
    private sealed record Stops(IReadOnlyList<string> Codes, int ReadElsewhere, bool AreRulesOnFile)
    {
        /// <summary>Of another state no rule is on file, which is not the same as permitted: null, and a person says it.</summary>
        public int? Open =>
            Codes.Count + ReadElsewhere is var open and > 0 ? open
            : AreRulesOnFile ? 0
            : null;
    }

    /// <summary>Of every order whose words count.</summary>
    /// <param name="casesState">Null where the case says none: then each order's own counts, else the practice's.</param>
    private async Task<Stops> UnreviewedStops(
        Actor actor,
        List<CourtOrder> counting,
        string? casesState,
        string state,
        CancellationToken ct
    )
    {
        var (codes, readElsewhere, unsaid, areOnFile) = (new List<string>(), 0, 0, counting.Count > 0);
        foreach (var order in counting)
        {
            var said = await Said(actor, order, ct);
            var reading = await Reading(actor, order, ct);
            codes.AddRange(said.UnreviewedStops(reading));
            var asked = casesState ?? reading.Terms.State ?? state;
            // One that was not read as for this therapy meets no rule that stops until a person says whether it is.
            unsaid += reading.AsksForWord ? 1 : 0;
            readElsewhere += OrderCheck.HasMetRulesOf(asked, reading, said.SaidState) ? 0 : 1;
            areOnFile &= OrderCheck.StatesOnFile.Contains(reading.Terms.State ?? state);
        }

        return new([.. codes.Distinct()], readElsewhere + unsaid, areOnFile);
    }

    /// <summary>The papers that bind and stand; where none does, the order that the work rests on.</summary>
    private async Task<List<OrderId>> InForce(CaseId id, List<CourtOrder> papers, OrderId? ofWork, CancellationToken ct)
    {
        var binding = OrdersOfCase
            .Binding(await db.Beside(id, papers, ct))
            .Where(o => o.Standing == OrderStanding.Active)
            .Select(o => o.Id)
            .ToList();
        return binding.Count == 0 && ofWork is { } order ? [order] : binding;
    }

    /// <summary>The earliest day for which each of these papers was said to be the most recent; null where one was not.</summary>
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

    /// <summary>Whom orders keep apart.</summary>
    private sealed record Apart(IReadOnlySet<(PersonId Protected, PersonId Kept)> Pairs, bool BetweenAdults)
    {
        public bool From(PersonId child, PersonId adult) => Pairs.Contains((child, adult));
    }

    /// <summary>An order that keeps two people apart does so in every case of the practice.</summary>
    private async Task<Apart> KeptApart(CaseId id, CancellationToken ct)
    {
        var adults = await db
            .CasePeople.AsNoTracking()
            .Where(p => p.CaseId == id && (p.Part == CasePart.Parent || p.Part == CasePart.OtherCaregiver))
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
        return new(
            locks.Select(l => (l.Protected, l.From)).ToHashSet(),
            locks.Exists(l => adults.Contains(l.Protected) && adults.Contains(l.From))
        );
    }
}
