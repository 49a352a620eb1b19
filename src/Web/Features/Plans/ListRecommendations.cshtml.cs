using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Plans;

/// <summary>What the therapist recommended about the therapy, to whom, and who acknowledged it.</summary>
[Requires(Permission.KeepPlan)]
internal sealed class ListRecommendationsPage(FamiliesOnFile families, ReadRecommendations recommendations) : PageModel
{
    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<RecommendationView> Made { get; private set; } = [];

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(id), ct) is not { } family)
        {
            return NotFound();
        }

        (Family, Made) = (family, await recommendations.Of(actor, family, ct));
        return Page();
    }
}
