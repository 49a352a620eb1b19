using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal;

/// <summary>Every release that asks, or asked, for the person's own signature.</summary>
[Requires(Permission.UsePortal)]
internal sealed class OwnReleasesPage(OwnReleases releases) : PageModel
{
    public IReadOnlyList<OwnRelease> Releases { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Releases = await releases.All(User.Actor(), ct);
}
