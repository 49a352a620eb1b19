using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>A support plan or an agency's case plan: its words, its days, and whether it is the most recent.</summary>
[Requires(Permission.ReadOrder)]
internal sealed class ReadPlanPage(
    OrdersOnFile orders,
    OrderDesk desk,
    FramesOnFile frames,
    LocalTime local,
    Settings settings,
    TimeProvider clock
) : PageModel
{
    public OrderOnFile Plan { get; private set; } = null!;

    public DeskState Desk { get; private set; } = null!;

    public FrameOnFile Frame { get; private set; } = null!;

    public MostRecentView MostRecent { get; private set; } = null!;

    public string ReceivedOn { get; private set; } = "";

    public bool CanChange => User.Actor().Role.Allows(Permission.ConfirmOrder);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await orders.FindPaper(actor, new(id), ct) is not { } plan || plan.Paper == PaperKind.Order)
        {
            return NotFound();
        }

        (Plan, Desk) = (plan, await desk.State(actor, plan.Id, ct));
        Frame = await frames.OfOrder(actor, plan.Case, plan.Id, ct);
        var zone = await local.Zone(ct);
        ReceivedOn = zone.Written(plan.ReceivedAt);
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        MostRecent = MostRecentView.Of(plan.Id, Desk.MostRecent, today, settings.MostRecentDays, CanChange);
        return Page();
    }
}
