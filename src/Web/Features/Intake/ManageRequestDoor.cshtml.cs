using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>The practice's public address for requests: shown, switched on and off, and replaced.</summary>
[Requires(Permission.ManagePractice)]
internal sealed class ManageRequestDoorPage(CaseworkDb db, ChangeRequestDoor change, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public RequestDoorChange? Change { get; set; }

    /// <summary>Null while the practice never had one.</summary>
    public RequestDoor? Door { get; private set; }

    public string Address => $"{Request.Scheme}://{Request.Host}{RequestDoors.UrlOf(Door?.Handle ?? "")}";

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task OnGet(CancellationToken ct) =>
        Door = await db.RequestDoors.AsNoTracking().SingleOrDefaultAsync(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Change is not { } wanted)
        {
            return LocalRedirect(RequestDoors.ManageUrl);
        }

        var isDone = await change.Handle(User.Actor(), new(FormId, Version, wanted), ct);
        TempData.Say(isDone ? Words(wanted) : "Somebody changed this meanwhile. Look at it as it stands now.");
        return LocalRedirect(RequestDoors.ManageUrl);
    }

    private static string Words(RequestDoorChange change) =>
        change switch
        {
            RequestDoorChange.Open => "Requests can come in now.",
            RequestDoorChange.Shut => "The address leads nowhere now. Requests that came stay.",
            _ => "There is a new address. The old one leads nowhere.",
        };
}
