using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>Who opened the sealed words of one person.</summary>
[Requires(Permission.SeeWhoLooked)]
internal sealed class WhoLookedAtPersonPage(WhoLooked looked, LocalTime local) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public LooksView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, [FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var actor = User.Actor();
        if (await looked.OfPerson(actor, new(id), ct) is not { } scope)
        {
            return NotFound();
        }

        var filter = new LookFilter(Who is { } who ? new PersonId(who) : null, Day);
        View = await LooksView.Of(looked, local, actor, ($"/people/{id:D}/who-looked", scope), filter, number, ct);
        return Page();
    }
}
