using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;
using Reknit.Domain.Orders.Packs;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>The order's words beside what was found in them.</summary>
[Requires(Permission.ReadOrder)]
internal sealed class ReadOrderPage(
    OrdersOnFile orders,
    OrderDesk desk,
    FindWorkOrders work,
    FramesOnFile frames,
    OwnList list,
    LocalTime local,
    Settings settings,
    TimeProvider clock
) : PageModel
{
    public OrderOnFile Order { get; private set; } = null!;

    public DeskState Desk { get; private set; } = null!;

    /// <summary>What the case took up from the order; before the findings are confirmed, what it will.</summary>
    public FrameOnFile Frame { get; private set; } = null!;

    /// <summary>Whose word it is that the work rests on it.</summary>
    public DeskState.OfWork? OfWork { get; private set; }

    public MostRecentView MostRecent { get; private set; } = null!;

    /// <summary>Each component as the practice works with it: read, and said over where somebody corrected it.</summary>
    public IReadOnlyDictionary<Component, ConfirmedFinding> Confirmed { get; private set; } =
        new Dictionary<Component, ConfirmedFinding>();

    /// <summary>How the order stands to the practice's own components, as far as a person said it.</summary>
    public IReadOnlyList<OwnFinding> Own { get; private set; } = [];

    /// <summary>Words found for those of them that look for some.</summary>
    public IReadOnlyDictionary<OwnComponentId, IReadOnlyList<Quote>> WordsFound { get; private set; } =
        new Dictionary<OwnComponentId, IReadOnlyList<Quote>>();

    /// <summary>Of the practice's own; null where one of the two orders is not confirmed.</summary>
    public IReadOnlyList<OwnComparison>? OwnChanges { get; private set; }

    /// <summary>What the order sets: read, and said over where somebody corrected it.</summary>
    public IReadOnlyList<ConfirmedTerm> Terms { get; private set; } = [];

    /// <summary>Terms that stand otherwise than in the order that this one replaces.</summary>
    public IReadOnlyList<TermChange> TermChanges { get; private set; } = [];

    /// <summary>Against the order that this one replaces; null where it replaces none.</summary>
    public IReadOnlyList<ComponentChange>? Changes { get; private set; }

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>In the practice's zone.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Two letters of the issuing court's state; null where it is not known.</summary>
    public string? State => Desk.SaidState ?? Order.Reading.Terms.State;

    /// <summary>The case's state, where the order was read under another or none, and nobody said that it is that one's.</summary>
    public string? NotReadUnder =>
        Order.CasesState is { } state && !OrderCheck.HasMetRulesOf(state, Order.Reading, Desk.SaidState) ? state : null;

    /// <summary>Whether the state's law lets the consent of both parents lower what stops.</summary>
    public bool TakesConsents => OrderCheck.YieldsToConsent(Order.Reading.Terms.State) && CanConfirm;

    /// <summary>What the state's law asks that no order's words can answer.</summary>
    public IReadOnlyList<RuleToLookUp> ToLookUp =>
        Order.Reading.IsRuled
            ? RulesOnFile.ToLookUp(
                State,
                Desk.SaidDayNotKnown ? null : Desk.SaidSignedOn ?? Order.Reading.Terms.SignedOn,
                Today
            )
            : [];

    public IReadOnlyList<string> UnreviewedStops => Desk.UnreviewedStops(Order.Reading);

    public bool CanDraft => User.Actor().Role.Allows(Permission.DraftPapers);

    public bool CanConfirm => User.Actor().Role.Allows(Permission.ConfirmOrder);

    /// <summary>As the practice works with them; what needs a person first comes first.</summary>
    public IReadOnlyList<ComponentFinding> Findings { get; private set; } = [];

    /// <summary>Components of which nothing was found, in the list's order.</summary>
    public IReadOnlyList<ComponentFinding> Absent => [.. Findings.Where(f => f.Status == ComponentStatus.Absent)];

    public IReadOnlyList<Stretch> Text { get; private set; } = [];

    public bool CanBeOpened => Order.CaseState == CaseState.Received;

    public bool CanBeSetAside =>
        User.Actor().Role.Allows(Permission.SetAsideOrder)
        && SetAsideRules.Decide(new(Order.CaseState, IsHeld: false)) is Decision.Allowed;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(id), ct) is not { } order)
        {
            return NotFound();
        }

        (Order, Desk) = (order, await desk.State(User.Actor(), order.Id, ct));
        Zone = await local.Zone(ct);
        Confirmed = Desk.Findings(order.Reading).ToDictionary(f => f.Read.Component);
        Terms = Desk.Terms(order.Reading);
        if (Desk.Replaces is { } earlier && await orders.Find(User.Actor(), earlier, ct) is { } before)
        {
            var then = await desk.State(User.Actor(), earlier, ct);
            Changes = OrderComparison.Of(then.Findings(before.Reading), [.. Confirmed.Values]);
            TermChanges = TermChange.Between(then.Terms(before.Reading), Terms);
            OwnChanges = then.OwnAnswers is { } said && Desk.OwnAnswers is { } now ? OwnComparison.Of(said, now) : null;
        }

        Frame = Desk.IsConfirmed
            ? (await frames.OfOrder(User.Actor(), order.Case, order.Id, ct)).Under(Desk, order.Reading)
            : FrameOnFile.Ahead(order.Id, [.. Confirmed.Values], Desk.StandingTerms(order.Reading));
        OfWork = await work.Word(User.Actor(), order.Case, order.Id, ct);
        var today = Today = Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        MostRecent = MostRecentView.Of(order.Id, Desk.MostRecent, today, settings.MostRecentDays, CanConfirm);
        Findings = [.. Confirmed.Values.Select(f => f.Standing).OrderBy(ComponentWords.Urgency)];
        var all = await list.All(ct);
        Own = OwnFinding.Of(all, Desk.OwnAnswers);
        WordsFound = OwnWordsFound.In(order.Words, all.Where(c => c.IsOnList));
        Text = MarkedText.Cut(
            order.Words,
            [
                .. order.Reading.Components.SelectMany(MarkedText.Of),
                .. OwnMarks(),
                .. order.Reading.FlagsAtDesk().SelectMany(MarkedText.Of),
            ]
        );
        return Page();
    }

    /// <summary>The practice's own go on counting after the shipped components; what is retired has no number.</summary>
    public int NumberOf(OwnFinding own) => Order.Reading.Components.Count + Own.TakeWhile(o => o != own).Count() + 1;

    private IEnumerable<MarkedQuote> OwnMarks() =>
        from own in Own
        where WordsFound.ContainsKey(own.Component)
        let mark = new TextMark(
            MarkedText.Id(own.Component),
            NumberOf(own).ToString(CultureInfo.InvariantCulture),
            own.Title
        )
        from quote in WordsFound[own.Component].Select((q, n) => (q, n))
        select new MarkedQuote(quote.q, MarkedText.Anchor(own.Component, quote.n), mark);
}
