using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Asks the first clinician why one clinical requirement may pass unmet.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class DecideTogetherPage(
    DecideTogether decide,
    WaysOnFile ways,
    FindRequirement find,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Requirement { get; set; } = "";

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public RequirementState State { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Reason!);
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

        switch (await decide.Handle(User.Actor(), new(new(Id), Requirement, FormId, Reason ?? ""), ct))
        {
            case DecideTogether.Outcome.Done:
                TempData.Say("It waits for a second clinician's signature, and passes nothing until then.");
                return LocalRedirect(WayPlaces.Show(new(Id)));
            case DecideTogether.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await ways.Find(actor, new(Id), ct) is not { } way
            || await find.Of(actor, way, Requirement, ct) is not { Kind: RequirementKind.Clinical } state
        )
        {
            return false;
        }

        (Way, State) = (way, state);
        return true;
    }
}
