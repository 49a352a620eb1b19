using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>The telephone rings: type a name, see who it could be, go on to what may be said.</summary>
[Requires(Permission.RecordTelling)]
internal sealed class TakeCallPage(FindCaller callers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public IReadOnlyList<CallerFound> Found { get; private set; } = [];

    public bool IsAsked => !string.IsNullOrWhiteSpace(Name);

    public async Task OnGet(CancellationToken ct) => Found = await callers.ByName(User.Actor(), Name ?? "", ct);
}
