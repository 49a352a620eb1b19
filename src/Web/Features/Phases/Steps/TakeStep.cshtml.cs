using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>What must hold of one step today, and the step itself; again a step of before, or the one next step.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class TakeStepPage(
    TakeStep take,
    MakeMove make,
    DecisionsTogether together,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Rung? Step { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool? ForceWasUsed { get; set; }

    [BindProperty]
    public int? ItemsNotScreened { get; set; }

    [BindProperty]
    public int? MinutesBetweenArrivals { get; set; }

    [BindProperty]
    public bool ExitsAreKnown { get; set; }

    [BindProperty]
    public bool SecondAdult { get; set; }

    [BindProperty]
    public bool ClosingRitual { get; set; }

    [BindProperty]
    public bool Debrief { get; set; }

    [BindProperty]
    public bool NextDayCheck { get; set; }

    [BindProperty]
    public bool IsAtThatPlace { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "What is to be said")]
    public string? Reason { get; set; }

    public MakeMove.Seen Seen { get; private set; } = null!;

    public WayOnFile Way => Seen.Way;

    public Checklist? List { get; private set; }

    /// <summary>Those taken before, and the one next step; the order's own time is none of this practice's.</summary>
    public IReadOnlyList<LadderStep> Possible =>
        [
            .. Ladder.Steps.Where(s =>
                s.Rung < Rung.TimeUnderTheOrder
                && (s.Rung == Way.State.NextStep || (s.Rung <= Way.State.Reached && !Way.State.LeavesOut(s.Rung)))
            ),
        ];

    public bool IsSameRoom => Step is { } step && Rungs.IsSameRoom(step);

    /// <summary>As it was named to the child; empty where they were not asked.</summary>
    public string Place => Step is { } step ? GateKnowledge.Assent(Seen.Known, Way.State, step).Place : "";

    public bool AsksChild => Step is { } step && Rungs.NeedOf(step) != AssentNeed.None;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            // What is said at the door is said on the day: only the words are taken up again.
            await TryUpdateModelAsync(this, "", unsent, p => p.Reason!);
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

        if (!ModelState.IsValid || Step is not { } step)
        {
            return await Show(ct);
        }

        var form = new MakeMove.Form(new(Id), FormId, Version, Reason);
        var outcome = await take.Handle(User.Actor(), new(form, step, Door), ct);
        if (ForceWasUsed == true && outcome is MakeMove.Outcome.Refused)
        {
            ModelState.AddModelError("", "A hold is placed: no new step for this family. Nothing of it shows outside.");
        }

        var answer = this.Answer(
            outcome,
            "The step is on record. Nothing of it shows outside, and going down stays possible at any moment.",
            WayPlaces.Show(new(Id))
        );
        if (answer is not PageResult)
        {
            return answer;
        }

        await Load(ct);
        return await Show(ct);
    }

    private AtTheDoor Door =>
        new(
            ItemsNotScreened,
            ForceWasUsed,
            IsSameRoom
                ? new(MinutesBetweenArrivals, ExitsAreKnown, SecondAdult, ClosingRitual, Debrief, NextDayCheck)
                : null
        )
        {
            IsAtThatPlace = IsAtThatPlace,
        };

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (Step is { } step)
        {
            var leads = await together.LeadsOn(User.Actor(), Way.Row.CaseId, ct);
            var states = TakeStep.Look(Seen, step, Door).States;
            List = new(
                Way,
                leads.IsMet ? states : [leads, .. states],
                await together.WithReasons(User.Actor(), Way.Row.Id, ct),
                MayDecide: true
            );
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await make.Look(User.Actor(), new(Id), ct) is not { } seen)
        {
            return false;
        }

        Seen = seen;
        if (!Possible.Any(s => s.Rung == Step))
        {
            Step = null;
        }

        return true;
    }
}
