using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>What a subpoena for this file would yield, counted in the file itself.</summary>
[Requires(Permission.SeeSubpoenaYield)]
internal sealed class SubpoenaForCasePage(CaseAccess access, SubpoenaYield yields) : PageModel
{
    public CaseId Id { get; private set; }

    public string Caption { get; private set; } = "";

    public CaseState State { get; private set; }

    public string? CourtState { get; private set; }

    public IReadOnlyList<YieldLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        Id = new(id);
        var found = await access
            .CasesOf(actor)
            .Where(c => c.Id == Id)
            .Select(c => new
            {
                c.Caption,
                c.State,
                c.CourtState,
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return NotFound();
        }

        (Caption, State, CourtState) = (found.Caption, found.State, found.CourtState);
        Lines = await yields.Of(actor.Practice, Id, ct);
        return Page();
    }
}
