using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Portal;

/// <summary>Help lines for anybody, signed in or not; of the practice where it is known.</summary>
[Public]
internal sealed class HelpNowPage(HelpLines lines, TimeProvider clock) : PageModel
{
    public IReadOnlyList<HelpLineShown> Lines { get; private set; } = [];

    /// <summary>That nobody made sure of it for a year is no matter of whoever needs it now.</summary>
    public bool IsStale(HelpLineShown line) =>
        HelpLine.IsStale(line.CheckedOn, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    public async Task OnGet(CancellationToken ct) => Lines = [.. (await lines.All(ct)).Where(line => !line.IsHidden)];
}
