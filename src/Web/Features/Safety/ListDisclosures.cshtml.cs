using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>What was disclosed of abuse or neglect, and how it stands with each report.</summary>
[Requires(Permission.DecideReport)]
internal sealed class ListDisclosuresPage(FamiliesOnFile families, ReadDisclosures disclosures) : PageModel
{
    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<DisclosureView> Told { get; private set; } = [];

    public ReportDuty? Duty { get; private set; }

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public bool MayHold => User.Actor().Role.Allows(Permission.DecideOnWay);

    public bool IsMine(DisclosureView told) => ((HarmDisclosure)told.Told.Row).HeardBy == User.Actor().Person;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await families.Find(actor, new(id), ct) is not { } family)
        {
            return NotFound();
        }

        Family = family;
        Told = await disclosures.Of(actor, family, ct);
        Duty = await disclosures.Duty(family.Id, ct);
        return Page();
    }
}
