using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Portal;

/// <summary>The practice's help lines, and which of them nobody has checked for a year.</summary>
[Requires(Permission.ManagePractice)]
internal sealed class ListHelpLinesPage(HelpLines lines, LocalTime local, TimeProvider clock) : PageModel
{
    private DateOnly _today;

    public IReadOnlyList<HelpLineShown> Lines { get; private set; } = [];

    public bool IsStale(HelpLineShown line) => HelpLine.IsStale(line.CheckedOn, _today);

    public async Task OnGet(CancellationToken ct)
    {
        Lines = await lines.All(ct);
        _today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
    }
}
