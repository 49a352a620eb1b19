using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Every release of a case, and whether it counts today.</summary>
[Requires(Permission.ManageReleases)]
internal sealed class ListReleasesPage(CaseAccess access, ReleasesOnFile releases, LocalTime local, TimeProvider clock)
    : PageModel
{
    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<ReleaseOnFile> Releases { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        Case = new(id);
        var caption = await access.CaptionOfOpen(User.Actor(), Case, ct);
        if (caption is null)
        {
            return NotFound();
        }

        Caption = caption;
        Releases = await releases.OfCase(User.Actor(), Case, ct);
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        return Page();
    }
}
