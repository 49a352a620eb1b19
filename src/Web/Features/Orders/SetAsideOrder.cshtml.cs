using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>Says what will be erased before an order is set aside.</summary>
[Requires(Permission.SetAsideOrder)]
internal sealed class SetAsideOrderPage(SetAsideOrder setAside, TimeProvider clock) : PageModel
{
    public Guid Id { get; private set; }

    public string Caption { get; private set; } = "";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (
            await setAside.Find(User.Actor(), new(id), ct) is not { } found
            || SetAsideRules.Decide(new(found.State, IsHeld: false)) is Decision.Refused
        )
        {
            return NotFound();
        }

        (Id, Caption, Version) = (id, found.Caption, found.Version);
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        switch (await setAside.Handle(User.Actor(), new(new(id), FormId, Version), ct))
        {
            case SetAsideOrder.Outcome.Done:
                TempData.Say("The order was set aside, and its words were erased.");
                return LocalRedirect(OrderPages.List);
            case SetAsideOrder.Outcome.Refused:
                TempData.Say("This order belongs to an open case. Nothing was erased.");
                return LocalRedirect(OrderPages.Read(new(id)));
            case SetAsideOrder.Outcome.Conflict:
                TempData.Say("Somebody changed this order meanwhile. Nothing was erased; look at it once more.");
                return LocalRedirect(OrderPages.Read(new(id)));
            default:
                return NotFound();
        }
    }
}
