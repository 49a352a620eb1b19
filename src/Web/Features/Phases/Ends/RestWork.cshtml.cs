using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>A rest for a practical reason, and its end.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class RestWorkPage(RestWork rest, WaysOnFile ways, TypedWords typed, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public bool RestsForChild => Way.State.Pause is { By: PauseBy.Child };

    public bool Rests => Way.State.Pause is { By: PauseBy.Practical };

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
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

        var form = new MakeMove.Form(new(Id), FormId, Version, Reason);
        var outcome = await rest.Handle(User.Actor(), form, !Rests, ct);
        return this.Answer(
            outcome,
            Rests ? "The work goes on." : "The work rests. Nobody outside is told by it.",
            WayPlaces.Show(new(Id))
        );
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await ways.Find(User.Actor(), new(Id), ct);
        Way = found!;
        return found is not null;
    }
}
