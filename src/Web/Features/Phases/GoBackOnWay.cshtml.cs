using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases;

/// <summary>Chooses the earlier phase to which the work goes back.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class GoBackOnWayPage(GoBackOnWay back, WaysOnFile ways, TypedWords typed, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Phase? To { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public IReadOnlyList<Choice> Earlier =>
        [
            .. Enum.GetValues<Phase>()
                .Where(p => p < Way.State.Phase)
                .Reverse()
                .Select(p => new Choice(p.ToString(), PhaseTable.Words(p))),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.To!, p => p.Reason!);
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

        switch (await back.Handle(User.Actor(), new(new(Id), To, FormId, Version, Reason ?? ""), ct))
        {
            case GoBackOnWay.Outcome.Done:
                TempData.Say("The work went back. Nobody outside is told.");
                return LocalRedirect(WayPlaces.Show(new(Id)));
            case GoBackOnWay.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case GoBackOnWay.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody decided on this way meanwhile. Look at it as it stands now.");
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await ways.Find(User.Actor(), new(Id), ct);
        Way = found!;
        return found is not null;
    }
}
