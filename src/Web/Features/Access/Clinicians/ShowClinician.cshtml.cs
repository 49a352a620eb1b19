using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>One clinician: licenses, training, and the cases they work on.</summary>
[Requires(Permission.SeeClinicians)]
internal sealed class ShowClinicianPage(ReadClinician read) : PageModel
{
    public ClinicianOnFile Shown { get; private set; } = null!;

    public bool MayManage => User.Actor().Role.Allows(Permission.ManageClinicians);

    public async Task<IActionResult> OnGet(Guid person, CancellationToken ct)
    {
        if (await read.Find(User.Actor(), new(person), ct) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }
}
