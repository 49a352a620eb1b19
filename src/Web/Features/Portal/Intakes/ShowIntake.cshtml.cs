using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>What one adult sent; the read log knows who read it.</summary>
[Requires(Permission.TakeIntake)]
internal sealed class ShowIntakePage(CaseworkDb db, CaseAccess access, SentIntake sent, LocalTime local) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>When and how it came.</summary>
    public string Came { get; private set; } = "";

    public IReadOnlyList<IntakePart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new AdultIntakeId(Id));
        if (
            await db.AdultIntakes.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { SentAt: { } at } row
            || await access.CaptionOfOpen(actor, row.CaseId, ct) is not { } caption
        )
        {
            return NotFound();
        }

        (Case, Caption) = (row.CaseId, caption);
        Name = await db.People.Where(p => p.Id == row.PersonId).Select(p => p.Name).SingleAsync(ct);
        var how = row.Way == IntakeWay.Desk ? "written down with them by a clinician" : "sent by them in the portal";
        Came = $"{(await local.Zone(ct)).Written(at)}, {how}.";
        Parts = await sent.Open(actor, row, ct);
        return Page();
    }
}
