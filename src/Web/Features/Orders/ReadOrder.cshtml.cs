using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>The order's words beside what was found in them.</summary>
[Requires(Permission.ReadOrder)]
internal sealed class ReadOrderPage(OrdersOnFile orders) : PageModel
{
    public OrderOnFile Order { get; private set; } = null!;

    /// <summary>What needs a person first comes first.</summary>
    public IReadOnlyList<ComponentFinding> Findings { get; private set; } = [];

    /// <summary>Components of which nothing was found, in the list's order.</summary>
    public IReadOnlyList<ComponentFinding> Absent => [.. Findings.Where(f => f.Status == ComponentStatus.Absent)];

    public IReadOnlyList<Stretch> Text { get; private set; } = [];

    public bool CanBeOpened => Order.CaseState == CaseState.Received;

    public bool CanBeSetAside =>
        User.Actor().Role.Allows(Permission.SetAsideOrder) && SetAsideRules.Decide(Order.CaseState) is Decision.Allowed;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(id), ct) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        Findings = [.. order.Reading.Components.OrderBy(ComponentWords.Urgency)];
        Text = MarkedText.Cut(order.Words, order.Reading.Components);
        return Page();
    }
}
