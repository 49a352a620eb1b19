using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>How far the plan goes, and what it leaves out for this child.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class SetAimPage(SetAim set, WaysOnFile ways, TypedWords typed, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Indirect =
    [
        .. Ladder
            .Steps.Where(s => Ladder.MayBeLeftOut(s.Rung))
            .Select(s => new Choice(s.Rung.ToString(), $"{(int)s.Rung}. {s.Happens}")),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Rung? Aim { get; set; }

    [BindProperty]
    public List<Rung> LeftOut { get; set; } = [];

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public static IReadOnlyList<Choice> Aims =>
        [
            new(nameof(Rung.QuestionsAndWishes), "No step of contact"),
            .. SuitabilityWords.Aims.Where(a => a.Value.Length > 0),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        (Aim, LeftOut) = (Way.State.Aim, [.. Way.State.LeftOut]);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Aim!, p => p.LeftOut, p => p.Reason!);
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
        var outcome = await set.Handle(User.Actor(), form, Aim ?? Way.State.Aim, LeftOut, ct);
        return this.Answer(outcome, "The plan's aim is set.", WayPlaces.Show(new(Id)));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await ways.Find(User.Actor(), new(Id), ct);
        Way = found!;
        return found is not null;
    }
}
