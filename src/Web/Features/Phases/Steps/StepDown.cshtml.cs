using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Chooses the earlier step, with the signs that ask for one.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class StepDownPage(StepDown down, MakeMove make, TypedWords typed, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Rung? To { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public IReadOnlyList<StepDownSign> Signs { get; private set; } = [];

    public IReadOnlyList<Choice> Earlier =>
        [
            .. Ladder
                .Steps.Where(s => s.Rung < Way.State.Reached)
                .Reverse()
                .Select(s => new Choice(s.Rung.ToString(), $"{(int)s.Rung}. {s.Happens}")),
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

        var form = new MakeMove.Form(new(Id), FormId, Version, Reason);
        var outcome = await down.Handle(User.Actor(), form, To, ct);
        return this.Answer(outcome, "The step down is on record. Nobody outside is told.", WayPlaces.Show(new(Id)));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await make.Look(User.Actor(), new(Id), ct) is not { } seen)
        {
            return false;
        }

        Way = seen.Way;
        Signs = StepDownSigns.On(StepKnowledge.Down(seen.Known));
        return true;
    }
}
