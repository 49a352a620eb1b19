using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>The practice's own words to this person about the work.</summary>
[Requires(Permission.UsePortal)]
internal sealed class ShowWordsPage(OwnWords own) : PageModel
{
    public IReadOnlyList<OwnWordsLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Lines = await own.All(User.Actor(), ct);
}
