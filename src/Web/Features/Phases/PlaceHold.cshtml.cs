using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Watch;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>The open holds of one way, one more, and the first clinician's word that one can end.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class PlaceHoldPage(
    PlaceHold place,
    ProposeClearing propose,
    LinkToHold link,
    HoldsByWhom whom,
    WatchOnFile watch,
    CaseworkDb db,
    WaysOnFile ways,
    FindKnowledge knowledge,
    PathwayNumbers numbers,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <param name="By">Who placed it; empty where that stands on the record of another way.</param>
    /// <param name="LookBy">Null where the work does not go on: nobody is to look then.</param>
    /// <param name="Clearing">The decision to clear it, which waits for a second signature; null where there is none.</param>
    public sealed record Line(Hold Hold, string By, DateOnly? LookBy, Guid? Clearing, Guid FormId);

    /// <param name="Heard">Who was told of it; empty where it is not said.</param>
    /// <param name="Leaving">The decision to place none for it, as above.</param>
    /// <param name="MayBe">Open holds that may have been placed for the very same cause.</param>
    public sealed record Waiting(
        HoldProposal Proposed,
        string Heard,
        Guid? Leaving,
        IReadOnlyList<Line> MayBe,
        Guid FormId,
        Guid LinkFormId
    );

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty(SupportsGet = true)]
    public HoldTrigger? Trigger { get; set; }

    [BindProperty]
    public bool OrderWasRetracted { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "What happened")]
    public string? Words { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>What calls for a hold and nobody has answered.</summary>
    public IReadOnlyList<Waiting> Said { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Trigger!, p => p.OrderWasRetracted, p => p.Words!);
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

        switch (await place.Handle(User.Actor(), new(new(Id), FormId, Trigger, OrderWasRetracted, Words ?? ""), ct))
        {
            case PlaceHold.Outcome.Done:
                TempData.Say("The hold stands. Every new step stops; nothing of it shows outside.");
                return LocalRedirect(WayPlaces.Holds(new(Id)));
            case PlaceHold.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case PlaceHold.Outcome.Conflict:
                ModelState.AddModelError(
                    "",
                    "Somebody decided on this way at the same moment. Press the button again."
                );
                return Page();
            default:
                return NotFound();
        }
    }

    /// <param name="isAnswered">What placed it is answered.</param>
    public Task<IActionResult> OnPostClear(
        Guid hold,
        Guid formId,
        string? because,
        bool isAnswered,
        CancellationToken ct
    ) =>
        Propose(
            new(new(Id), hold, IsToLeave: false, formId, because ?? ""),
            isAnswered,
            "Say that what placed the hold is answered, and why it can end, in fewer words.",
            ct
        );

    /// <param name="wasTalked">Somebody talked about it, alone, with whom it comes from.</param>
    public Task<IActionResult> OnPostLeave(
        Guid said,
        Guid formId,
        string? because,
        bool wasTalked,
        CancellationToken ct
    ) =>
        Propose(
            new(new(Id), said, IsToLeave: true, formId, because ?? ""),
            wasTalked,
            "Say that somebody talked with the child about it, alone, or with who told it or was screened; and why no hold is called for, in fewer words.",
            ct
        );

    /// <param name="hold">For which it was placed already.</param>
    public async Task<IActionResult> OnPostLink(
        Guid said,
        Guid hold,
        Guid formId,
        string? because,
        CancellationToken ct
    )
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (because?.Length > WayDecision.ReasonLength)
        {
            ModelState.AddModelError("", "Say why both are the same in fewer words.");
            return Page();
        }

        switch (await link.Handle(User.Actor(), new(new(Id), formId, said, hold, because ?? ""), ct))
        {
            case LinkToHold.Outcome.Done:
                TempData.Say("It is linked to the hold that stands. Two clinicians end both together.");
                return LocalRedirect(WayPlaces.Holds(new(Id)));
            case LinkToHold.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case LinkToHold.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody decided on this way at the same moment. Look at it again.");
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Propose(
        ProposeClearing.Input input,
        bool saysSo,
        string missing,
        CancellationToken ct
    )
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (!saysSo || input.Reason.Length > WayDecision.ReasonLength)
        {
            ModelState.AddModelError("", missing);
            return Page();
        }

        switch (await propose.Handle(User.Actor(), input, ct))
        {
            case ProposeClearing.Outcome.Done:
                TempData.Say("It waits for a second clinician's signature.");
                return LocalRedirect(WayPlaces.Holds(new(Id)));
            case ProposeClearing.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await ways.Find(User.Actor(), new(Id), ct) is not { } way)
        {
            return false;
        }

        Way = way;
        var settings = await numbers.Now(ct);
        // Two may have been asked for at the same moment: either is a way to the second signature.
        var waiting = (
            await db
                .JointDecisions.AsNoTracking()
                .Where(d => d.CaseId == way.Row.CaseId && d.EndedAt == null)
                .Where(d => d.Kind == JointDecisionKind.ClearHold || d.Kind == JointDecisionKind.LeaveHold)
                .Select(d => new { d.Subject, d.Id })
                .ToListAsync(ct)
        )
            .DistinctBy(d => d.Subject)
            .ToDictionary(d => d.Subject, d => d.Id);
        var placed = await whom.Placed(User.Actor(), way, ct);
        var lookedOn = (await watch.Of(User.Actor(), way.Row.Id, ct)).LookedOn;
        Lines =
        [
            .. way.State.Holds.Select(h => new Line(
                h,
                placed.TryGetValue(h.Id, out var by) ? by : "",
                way.State.Standing == PathwayStanding.Open ? Standstill.By(h, true, settings, lookedOn).LookBy : null,
                Decision(h.Id),
                Guid.CreateVersion7(clock.GetUtcNow())
            )),
        ];
        var proposed = (await knowledge.Of(User.Actor(), way, ct)).Proposed;
        var heard = await whom.Heard(proposed.Select(p => p.Call), ct);
        Said =
        [
            .. proposed.Select(p => new Waiting(
                p,
                heard.TryGetValue(p.Call.Id, out var by) ? by : "",
                Decision(p.Call.Id),
                [.. Lines.Where(l => LinkHoldRules.MayBe(p.Call, [l.Hold]).Any())],
                Guid.CreateVersion7(clock.GetUtcNow()),
                Guid.CreateVersion7(clock.GetUtcNow())
            )),
        ];
        Guid? Decision(Guid subject) => waiting.TryGetValue(subject.ToString("D"), out var id) ? id : null;
        return true;
    }
}
