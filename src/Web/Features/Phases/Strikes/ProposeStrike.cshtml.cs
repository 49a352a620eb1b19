using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Strikes;

/// <summary>Asks why something disclosed, found, admitted or screened positive was a mistake; a second clinician signs it.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class ProposeStrikePage(ProposeStrike propose, FindStrikable find, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Table { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "Why it was a mistake")]
    public string? Because { get; set; }

    public Strikable What { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Because!);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await propose.Handle(User.Actor(), new(Table, Id, FormId, Because ?? ""), ct))
        {
            case ProposeStrike.Outcome.Done(var decision):
                TempData.Say("It waits for a second clinician's signature, and counts as it stood until then.");
                return LocalRedirect(WayPlaces.Together(decision));
            case ProposeStrike.Outcome.NoWay:
                ModelState.AddModelError(
                    "",
                    "No way of this case was begun yet. Begin one on the page of the way: the second signature stands there."
                );
                return Page();
            case ProposeStrike.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await find.Of(User.Actor(), Table, Id, ct);
        What = found!;
        return found is { Counts: true };
    }
}
