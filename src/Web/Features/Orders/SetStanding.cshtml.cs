using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders;

/// <summary>Whether the order or the plan holds now, since when, and where that is known from.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class SetStandingPage(
    SetStanding set,
    OrdersOnFile orders,
    OrderDesk desk,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    private static readonly IReadOnlyList<Choice> OfOrders =
    [
        .. Enum.GetValues<OrderStanding>()
            .Select(s => new Choice(s.ToString(), StandingWords.Of(s), StandingWords.Means(s))),
    ];

    private static readonly IReadOnlyList<Choice> OfPlans =
    [
        .. StandingFacts.OfPlans.Select(s => new Choice(s.ToString(), StandingWords.Of(s), StandingWords.OfPlan(s))),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public OrderStanding Standing { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty, Fits(CourtOrder.StandingSourceLength, "What you wrote")]
    public string? Known { get; set; }

    public OrderOnFile Order { get; private set; } = null!;

    public bool IsPlan => Order.Paper != PaperKind.Order;

    /// <summary>"order" or "plan".</summary>
    public string Word => IsPlan ? "plan" : "order";

    public string Back => IsPlan ? OrderPages.Plan(Order.Id) : OrderPages.Read(Order.Id);

    public IReadOnlyList<Choice> Standings => IsPlan ? OfPlans : OfOrders;

    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await orders.FindPaper(User.Actor(), new(Id), ct) is not { } order)
        {
            return NotFound();
        }

        var state = await desk.State(User.Actor(), order.Id, ct);
        (Order, FormId) = (order, Guid.CreateVersion7(clock.GetUtcNow()));
        (Version, Standing) = (state.OrderVersion, state.Standing);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Standing, p => p.Since!, p => p.Known!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await orders.FindPaper(User.Actor(), new(Id), ct) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        if (!Enum.IsDefined(Standing))
        {
            ModelState.AddModelError(nameof(Standing), $"Choose how the {Word} stands.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new SetStanding.Input(new(Id), FormId, Version, Standing, Since, Known);
        switch (await set.Handle(User.Actor(), input, ct))
        {
            case SetStanding.Outcome.Done:
                TempData.Say($"The {Word}'s standing is on record.");
                return LocalRedirect(Back);
            case SetStanding.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case SetStanding.Outcome.Conflict:
                (IsStale, Version) = (true, (await desk.State(User.Actor(), order.Id, ct)).OrderVersion);
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }
}
