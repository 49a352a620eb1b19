using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>
/// The telephone rings: type a name, see who it could be, go on to what may be said. The name is posted and never part
/// of an address: addresses stand in logs, in the browser's list and on the next page's referrer.
/// </summary>
[Requires(Permission.RecordTelling)]
internal sealed class TakeCallPage(FindCaller callers) : PageModel
{
    [BindProperty, Fits(PersonName.Length, "The name")]
    public string? Name { get; set; }

    public IReadOnlyList<CallerFound> Found { get; private set; } = [];

    public bool IsAsked => !string.IsNullOrWhiteSpace(Name);

    public async Task OnPost(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            Found = await callers.ByName(User.Actor(), Name ?? "", ct);
        }
    }
}
