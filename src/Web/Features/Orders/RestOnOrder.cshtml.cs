using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>Whose word it is that the work rests on this order, and how they know.</summary>
[Requires(Permission.ConfirmOrder), KeepsTyped]
internal sealed class RestOnOrderPage(RestOnOrder rest, OrdersOnFile orders, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(OrderOfWork.KnownLength, "What you wrote")]
    public string? Known { get; set; }

    public OrderOnFile Order { get; private set; } = null!;

    public bool IsStale { get; private set; }

    public string Back => OrderPages.Read(Order.Id);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), await rest.Version(Order.Case, ct));
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Known!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await rest.Handle(User.Actor(), new(new(Id), FormId, Version, Known), ct))
        {
            case RestOnOrder.Outcome.Done:
                TempData.Say("It is on record that the work rests on this order.");
                return LocalRedirect(Back);
            case RestOnOrder.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case RestOnOrder.Outcome.Conflict:
                (IsStale, Version) = (true, await rest.Version(Order.Case, ct));
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await orders.Find(User.Actor(), new(Id), ct) is not { } order)
        {
            return false;
        }

        Order = order;
        return true;
    }
}
