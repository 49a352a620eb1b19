using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>The order's words beside what was found in them.</summary>
[Requires(Permission.ReadOrder)]
internal sealed class ReadOrderPage(OrdersOnFile orders, SetAsideOrder setAside, TimeProvider clock) : PageModel
{
    public OrderOnFile Order { get; private set; } = null!;

    /// <summary>What needs a person first comes first.</summary>
    public IReadOnlyList<ComponentFinding> Findings { get; private set; } = [];

    /// <summary>Components of which nothing was found, in the list's order.</summary>
    public IReadOnlyList<ComponentFinding> Absent => [.. Findings.Where(f => f.Status == ComponentStatus.Absent)];

    public IReadOnlyList<Stretch> Text { get; private set; } = [];

    public bool CanBeOpened => Order.CaseState == CaseState.Received;

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(id), ct) is not { } order)
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Version = order.CaseVersion;
        Order = order;
        Findings = [.. order.Reading.Components.OrderBy(ComponentWords.Urgency)];
        Text = MarkedText.Cut(order.Words, order.Reading.Components);
        return Page();
    }

    public async Task<IActionResult> OnPostSetAside(Guid id, CancellationToken ct)
    {
        switch (await setAside.Handle(User.Actor(), new(new(id), FormId, Version), ct))
        {
            case SetAsideOrder.Outcome.Done:
                TempData.Say("The order was set aside, and its words were erased.");
                return LocalRedirect(OrderPages.List);
            case SetAsideOrder.Outcome.NotPossible:
                TempData.Say(
                    "This order belongs to an open case, or somebody changed it meanwhile. Nothing was erased."
                );
                return LocalRedirect(OrderPages.Read(new(id)));
            default:
                return NotFound();
        }
    }
}
