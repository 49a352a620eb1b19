using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Who of the practice works on a case, and who is shut out of it.</summary>
[Requires(Permission.ManageCaseStaff)]
internal sealed class CaseStaffPage(ChangeCaseStaff change, CaseworkDb db, CaseAccess access, TimeProvider clock)
    : PageModel
{
    public sealed record Line(PersonId Id, string Name, Role Role, bool WorksOnIt, bool IsShutOut)
    {
        /// <summary>Whether a case can be given to them.</summary>
        public bool CanWork => Role is Role.Therapist or Role.ClinicalLead or Role.Owner;
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Member { get; set; }

    [BindProperty]
    public CaseStaffChange Change { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var actor = User.Actor();
        switch (await change.Handle(actor, new(new(Id), FormId, new(Member), Change), ct))
        {
            case ChangeCaseStaff.Outcome.Done when Change == CaseStaffChange.ShutOut && Member == actor.Person.Value:
                TempData.Say("You are shut out of this case from now on.");
                return LocalRedirect("/cases");
            case ChangeCaseStaff.Outcome.Done:
                TempData.Say("It holds from now on.");
                return LocalRedirect(ChangeCaseStaff.Url(new(Id)));
            case ChangeCaseStaff.Outcome.Refused refused when await Load(ct):
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        if (await access.CaptionOfOpen(User.Actor(), id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        Lines = await (
            from m in db.Memberships.AsNoTracking()
            where m.EndedAt == null && m.Role != Role.Outsider
            join p in db.People on m.PersonId equals p.Id
            orderby p.Name
            select new Line(
                p.Id,
                p.Name,
                m.Role,
                db.CaseAssignments.Any(a => a.CaseId == id && a.PersonId == p.Id && a.EndedAt == null),
                db.ConflictWalls.Any(w => w.CaseId == id && w.PersonId == p.Id && w.EndedAt == null)
            )
        ).ToListAsync(ct);
        return true;
    }
}
