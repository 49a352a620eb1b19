using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>What a family fears, fights over and no longer trusts, until it is resolved.</summary>
[Requires(Permission.KeepHistory)]
internal sealed class ListConcernsPage(FamiliesOnFile families, ReadFamily family) : PageModel
{
    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<ConcernView> Concerns { get; private set; } = [];

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(id), ct) is not { } found)
        {
            return NotFound();
        }

        (Family, Concerns) = (found, await family.Concerns(actor, found, ct));
        return Page();
    }
}
