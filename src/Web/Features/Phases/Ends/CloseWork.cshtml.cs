using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Suitability;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Ends;

/// <summary>How the work ended, with all that a good ending asks for.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class CloseWorkPage(
    CloseWork close,
    MakeMove make,
    DecisionsTogether together,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>What the form asks.</summary>
    public sealed class Asked
    {
        public ClosingOutcome? Outcome { get; set; }

        [Fits(WayDecision.ReasonLength / 2, "How it ended")]
        public string? Words { get; set; }

        public bool ChildIsOfferedSession { get; set; }

        [Fits(WayDecision.ReasonLength / 4, "Why no session can be")]
        public string? NoSessionBecause { get; set; }

        public bool OwnTherapistEndsAsPlanned { get; set; }

        public bool ResourcesAreGiven { get; set; }

        public bool? ReportIsAskedFor { get; set; }

        public bool ReportIsSent { get; set; }

        public bool FollowUpsAreBooked { get; set; }

        public bool FollowUpsAreDeclined { get; set; }

        public bool RetentionIsSet { get; set; }
    }

    public static readonly IReadOnlyList<Choice> Outcomes =
    [
        .. ClosingOutcomes.All.Select(o => new Choice(
            o.Outcome.ToString(),
            o.Words,
            o.IsGoodEnding ? "A good ending" : null
        )),
    ];

    public static readonly IReadOnlyList<Choice> YesNo = [new("true", "Yes"), new("false", "No")];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Asked Form { get; set; } = new();

    public MakeMove.Seen Seen { get; private set; } = null!;

    public WayOnFile Way => Seen.Way;

    public Checklist List { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Form);
            ModelState.Clear();
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await Show(ct);
        }

        var outcome = await close.Handle(User.Actor(), Input(), ct);
        var answer = this.Answer(outcome, "The work is closed. The door stays open.", WayPlaces.Show(new(Id)));
        return answer is PageResult ? await Show(ct) : answer;
    }

    private CloseWork.Input Input() =>
        new(
            new(new(Id), FormId, Version, Form.Words),
            Form.Outcome,
            Form.ChildIsOfferedSession,
            Form.NoSessionBecause ?? "",
            Form.OwnTherapistEndsAsPlanned,
            Form.ResourcesAreGiven,
            Form.ReportIsAskedFor,
            Form.ReportIsSent,
            Form.FollowUpsAreBooked,
            Form.FollowUpsAreDeclined,
            Form.RetentionIsSet
        );

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var states = await close.Look(User.Actor(), Seen, Input(), ct);
        List = new(Way, states, await together.WithReasons(User.Actor(), Way.Row.Id, ct), MayDecide: true);
        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await make.Look(User.Actor(), new(Id), ct);
        Seen = found!;
        return found is not null;
    }
}
