using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>The statement by which a family in treatment is taken over.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class TakeOverFamilyPage(TakeOverFamily takeOver, WaysOnFile ways, TypedWords typed, TimeProvider clock)
    : PageModel
{
    public static readonly IReadOnlyList<Choice> Phases =
    [
        new("", "Choose"),
        .. Enum.GetValues<Phase>()
            .Where(p => p is > Domain.Phases.Phase.Referral and < Domain.Phases.Phase.Closed)
            .Select(p => new Choice(p.ToString(), PhaseTable.Words(p))),
    ];

    public static readonly IReadOnlyList<Choice> Steps =
    [
        .. Ladder
            .Steps.Where(s => s.Rung < Rung.TimeUnderTheOrder)
            .Select(s => new Choice(s.Rung.ToString(), $"{(int)s.Rung}. {s.Happens}")),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Phase? Phase { get; set; }

    [BindProperty]
    public Rung? Reached { get; set; }

    [BindProperty]
    public DateOnly? StatedOn { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The statement")]
    public string? Statement { get; set; }

    [BindProperty]
    public bool Signs { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Phase!,
                p => p.Reached!,
                p => p.StatedOn!,
                p => p.Statement!
            );
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

        var form = new MakeMove.Form(new(Id), FormId, Version, Statement);
        var outcome = await takeOver.Handle(User.Actor(), new(form, Phase, Reached, StatedOn, Signs), ct);
        return this.Answer(
            outcome,
            "The family is taken over. What must be so is shown before the next step.",
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
