using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Consents;

/// <summary>Says what changed, so that consent is asked for again.</summary>
[Requires(Permission.GuideConsents)]
internal sealed class AskForConsentAgainPage(CaseAccess access, AskForConsentAgain again, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public AskAgainReason? Reason { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        switch (await again.Handle(User.Actor(), new(Case, FormId, Reason), ct))
        {
            case AskForConsentAgain.Outcome.Done:
                TempData.Say("It is on record. Give it out anew when the words say what holds now.");
                return LocalRedirect(ConsentPlaces.List(Case));
            case AskForConsentAgain.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                break;
            case AskForConsentAgain.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody answered at this moment. Send it once more.");
                break;
            default:
                return NotFound();
        }

        return await Load(ct) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await access.CaptionOfOpen(User.Actor(), Case, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        return true;
    }
}
