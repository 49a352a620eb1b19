using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>What is on record of harm between each two people of a family, and how children and adults were together.</summary>
[Requires(Permission.KeepHistory)]
internal sealed class ShowHistoryPage(FamiliesOnFile families, ReadHistory history) : PageModel
{
    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<PairView> Pairs { get; private set; } = [];

    public IReadOnlyList<EntryView> Contact { get; private set; } = [];

    public bool MoreIsElsewhere { get; private set; }

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(id), ct) is not { } family)
        {
            return NotFound();
        }

        Family = family;
        Pairs = await history.Pairs(actor, family, ct);
        Contact = await history.Contact(actor, family, ct);
        MoreIsElsewhere = await history.MoreIsElsewhere(family, ct);
        return Page();
    }
}
