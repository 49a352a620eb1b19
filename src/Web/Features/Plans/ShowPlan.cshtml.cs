using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Plans;

/// <summary>The signed plan with what each said of their goals since, and the order's words beside what the child shows.</summary>
[Requires(Permission.KeepPlan)]
internal sealed class ShowPlanPage(FamiliesOnFile families, ReadPlans plans, OrdersAims aims) : PageModel
{
    public FamilyOnFile Family { get; private set; } = null!;

    public PlanView? Plan { get; private set; }

    public OrderSays Order { get; private set; } = OrderSays.Nothing;

    public IReadOnlyList<EntryView> Seen { get; private set; } = [];

    public bool IsLatest => Plan is null || Plan.Number == Plan.Latest;

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    /// <param name="version">Null for the latest.</param>
    public async Task<IActionResult> OnGet(Guid id, int? version, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(id), ct) is not { } family)
        {
            return NotFound();
        }

        Family = family;
        Plan = await plans.Of(actor, family, version, ct);
        if (version is not null && Plan is null)
        {
            return NotFound();
        }

        Order = await aims.Of(actor, family.Id, ct);
        Seen = await plans.Seen(actor, family, ct);
        return Page();
    }
}
