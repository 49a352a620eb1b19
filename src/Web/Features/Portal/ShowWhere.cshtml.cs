using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal;

/// <summary>Where the work stands, as the practice told it to this person.</summary>
[Requires(Permission.UsePortal)]
internal sealed class ShowWherePage(OwnWhere own) : PageModel
{
    public IReadOnlyList<OwnPlace> Places { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Places = await own.All(User.Actor(), ct);
}
