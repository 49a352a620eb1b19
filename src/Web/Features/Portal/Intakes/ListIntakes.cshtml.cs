using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>Which adult of a case was asked, and who sent their answers; asks one in the portal.</summary>
[Requires(Permission.TakeIntake)]
internal sealed class ListIntakesPage(
    CaseAccess access,
    IntakesOfCase intakes,
    AskIntake ask,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid Person { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public IReadOnlyList<AdultAsked> Adults { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        switch (await ask.Handle(User.Actor(), new(Case, FormId, new(Person)), ct))
        {
            case AskIntake.Outcome.Done:
                TempData.Say("The questions lie in their portal. Nobody else is told.");
                return LocalRedirect(IntakePlaces.OfCase(Case));
            case AskIntake.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Load(ct) ? Page() : NotFound();
            case AskIntake.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody changed this meanwhile. Look at it as it stands now.");
                return await Load(ct) ? Page() : NotFound();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await access.CaptionOfOpen(User.Actor(), Case, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Zone, Adults) = (caption, await local.Zone(ct), await intakes.All(Case, ct));
        return true;
    }
}
