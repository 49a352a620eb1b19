using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>What a page answers to a move: it leads on, or stays with everything that was typed.</summary>
internal static class WayAnswers
{
    public static IActionResult Answer(this PageModel page, MakeMove.Outcome outcome, string said, string leadsTo)
    {
        switch (outcome)
        {
            case MakeMove.Outcome.Done:
                page.TempData.Say(said);
                return page.LocalRedirect(leadsTo);
            case MakeMove.Outcome.Refused refused:
                page.ModelState.AddUnmet(refused.States);
                return page.Page();
            case MakeMove.Outcome.Conflict:
                page.ModelState.AddModelError(
                    "",
                    "Somebody decided on this way meanwhile. Look at it as it stands now, in another window."
                );
                return page.Page();
            default:
                return page.NotFound();
        }
    }
}
