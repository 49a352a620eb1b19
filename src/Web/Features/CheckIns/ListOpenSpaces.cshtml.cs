using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Which children's pages are open in the building now, and who calls; it looks again by itself.</summary>
[Requires(Permission.ComeToChild)]
internal sealed class ListOpenSpacesPage(
    CaseworkDb db,
    CaseAccess access,
    CallForHelp help,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public sealed record Line(ChildSpaceId Id, string Child, string With, DateTime OpenedAt, DateTime? CallsSince);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        // Without a script the page still looks again; a child waits behind it.
        Response.Headers["Refresh"] = "10";
        Zone = await local.Zone(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var cases = access.CasesOf(User.Actor());
        var rows = await (
            from s in db.ChildSpaces.AsNoTracking()
            where cases.Any(c => c.Id == s.CaseId)
            // A child on a device of their own is not in the building.
            where !db.OwnDeviceLinks.Any(l => l.SpaceId == s.Id)
            // A call stands until somebody says that they come, whatever became of the page.
            where
                (s.EndedAt == null && s.EndsAt > now)
                || (s.HelpAskedAt != null && (s.HelpSeenAt == null || s.HelpSeenAt < s.HelpAskedAt))
            join child in db.People on s.Child equals child.Id
            join with in db.People on s.OpenedBy equals with.Id
            orderby s.OpenedAt
            select new
            {
                Row = s,
                Child = child.Name,
                With = with.Name,
            }
        ).ToListAsync(ct);
        Lines =
        [
            .. rows.Select(r => new Line(
                    r.Row.Id,
                    r.Child,
                    r.With,
                    r.Row.OpenedAt,
                    r.Row.CallsForHelp ? r.Row.HelpAskedAt : null
                ))
                .OrderBy(l => l.CallsSince is null),
        ];
    }

    public async Task<IActionResult> OnPostCome(Guid space, CancellationToken ct)
    {
        if (!await help.Come(User.Actor(), new(space), ct))
        {
            return NotFound();
        }

        TempData.Say("It is written down that you come. Please go now.");
        return LocalRedirect(CheckInPlaces.OpenNow);
    }
}
