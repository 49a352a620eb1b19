using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Phases.Asking;

/// <summary>Prepares the one question about a step, and opens the child's page with it.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class AskAboutStepPage(
    AskAboutStep ask,
    WaysOnFile ways,
    FindChild children,
    PrivacyOnFile privacy,
    DecisionsTogether together,
    ChildDoor door,
    Frame frame,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    private const int Called = OpenChildSpacePage.CalledLength;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Rung? Step { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty, Fits(ChildsAnswer.PlaceLength, "The place")]
    public string? Place { get; set; }

    [BindProperty, Fits(Called, "The adult's name")]
    public string? AdultCalled { get; set; }

    [BindProperty, Fits(Called, "The child's name")]
    public string? ChildCalled { get; set; }

    [BindProperty, Fits(Called, "Your name")]
    public string? TherapistCalled { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public bool WasAlone { get; set; }

    [BindProperty]
    public bool MustCome { get; set; }

    [BindProperty]
    public bool ReadsAloud { get; set; }

    [BindProperty]
    public bool ChildRaisedIt { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public ChildAsked Asked { get; private set; } = null!;

    /// <summary>Whether the child was told who hears what; null while nobody has set how the child is asked.</summary>
    public PrivacyStands? Told { get; private set; }

    /// <summary>Null while no step is chosen.</summary>
    public Checklist? List { get; private set; }

    /// <summary>The code to type on the other device; shown once.</summary>
    public string? Code { get; private set; }

    /// <summary>Steps that were taken, the one next and the first of contact; those of which a child is asked.</summary>
    public IReadOnlyList<Choice> Steps =>
        [
            .. ChildStepTexts
                .Asked.Where(r => r == Way.State.FirstNew(Phase.IndirectContact) || IsInReach(r))
                .Select(r => new Choice($"{r}", $"{(int)r}. {Ladder.Of(r).Happens}")),
        ];

    private bool IsInReach(Rung step) =>
        (step <= Way.State.Reached || step == Way.State.NextStep)
        && step <= Way.State.Aim
        && !Way.State.LeavesOut(step);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        // To clear a hold the child is asked about where they stand, and about no further step.
        Step ??= Way.State is { Holds.Count: > 0, Reached: >= Rung.PhotoOrVoice } held
            ? held.Reached
            : Way.State.NextStep;
        (Language, AdultCalled) = ("en", PersonName.First(Way.Adult));
        (ChildCalled, TherapistCalled) = (PersonName.First(Way.Child), PersonName.First(frame.PersonName ?? ""));
        (MustCome, ReadsAloud) = (Asked.MustCome, Asked.Band <= AgeBand.SevenToTen);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Place!,
                p => p.AdultCalled!,
                p => p.ChildCalled!,
                p => p.TherapistCalled!,
                p => p.Language!,
                p => p.MustCome,
                p => p.ReadsAloud
            );
            ModelState.Clear();
        }

        return await Show(ct);
    }

    public Task<IActionResult> OnPostHere(CancellationToken ct) => Ask(onThisDevice: true, ct);

    public Task<IActionResult> OnPostCode(CancellationToken ct) => Ask(onThisDevice: false, ct);

    private async Task<IActionResult> Ask(bool onThisDevice, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid || Step is not { } step || Asked.Band is not { } band)
        {
            return await Show(ct);
        }

        var input = new AskAboutStep.Input(
            FormId,
            step,
            Place!.Trim(),
            AdultCalled!.Trim(),
            ChildCalled!.Trim(),
            TherapistCalled!.Trim(),
            CheckInWords.Languages.Any(l => l.Value == Language) ? Language! : "en",
            WasAlone,
            MustCome,
            ReadsAloud,
            ChildRaisedIt,
            onThisDevice
        );
        switch (await ask.Handle(User.Actor(), Way, band, input, ct))
        {
            case OpenChildSpace.Outcome.Done { Secret: var token } when onThisDevice:
                await door.HandOver(HttpContext, token, ct);
                return LocalRedirect(CheckInPlaces.Child);
            case OpenChildSpace.Outcome.Done { Secret: var code }:
                Code = OpenChildSpace.Spaced(code);
                return Page();
            case OpenChildSpace.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return await Show(ct);
            case OpenChildSpace.Outcome.Repeated:
                return LocalRedirect(WayPlaces.Asked(Way.Row.Id));
            default:
                return NotFound();
        }
    }

    private void Check()
    {
        if (Steps.All(s => s.Value != $"{Step}"))
        {
            ModelState.AddModelError(nameof(Step), "Choose the one step that the child is asked about.");
        }

        if (new[] { Place, AdultCalled, ChildCalled, TherapistCalled }.Any(string.IsNullOrWhiteSpace))
        {
            ModelState.AddModelError(
                nameof(Place),
                "Name the place, the adult, the child and yourself as the child does."
            );
        }

        if (!WasAlone)
        {
            ModelState.AddModelError(
                nameof(WasAlone),
                "A child is asked only when nobody of the family is there or can hear."
            );
        }
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (Step is { } step)
        {
            var decision = await ask.Look(User.Actor(), Way, step, ChildRaisedIt, ct);
            List = new(
                Way,
                [.. Told?.Decision.States ?? [], .. decision.States],
                await together.OnWay(Way.Row.Id, ct),
                MayDecide: false
            );
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await ways.Find(actor, new(Id), ct) is not { } way
            || await children.Of(actor, way.Row.CaseId, way.Row.Child, ct) is not { } asked
        )
        {
            return false;
        }

        (Way, Asked) = (way, asked);
        Told = asked.Band is { } band ? await privacy.Of(actor, asked, band, ct) : null;
        return true;
    }
}
