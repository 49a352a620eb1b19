using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>One step of the questions to an adult; whichever button they press, what they typed is kept, and nothing is sent.</summary>
[Requires(Permission.UsePortal), KeepsTyped]
internal sealed class AnswerIntakePage(OwnIntakes own, IntakeDrafts drafts, TypedWords typed, PortalWords words)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Handle { get; set; } = "";

    /// <summary>From 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Step { get; set; }

    /// <summary>They saw the warning before a hard part, and want to go on.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ready { get; set; }

    /// <summary>In the order of the step's questions; their places are posted too, since a choice left open posts nothing.</summary>
    [BindProperty]
    public List<string?> Answers { get; set; } = [];

    /// <summary>How many of this step's questions were answered before.</summary>
    public int AnsweredBefore { get; private set; }

    public IntakeStep Asked => IntakeQuestions.Steps[Step - 1];

    public bool Warns => Asked.WarnsFirst && !Ready;

    public bool IsLast => Step == IntakeQuestions.Steps.Count;

    public string After => IsLast ? IntakePlaces.Own(Handle) : IntakePlaces.Step(Handle, Step + 1);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        switch (await Waiting(ct))
        {
            case null:
                return NotFound();
            case false:
                return LocalRedirect(IntakePlaces.Own(Handle));
        }

        var kept = await Kept(ct);
        if (Asked.IsHiddenOnceKept)
        {
            Fit();
            return Page();
        }

        Answers = [.. kept];
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Answers);
            ModelState.Clear();
        }

        Fit();
        return Page();
    }

    /// <summary>Of a part whose words are not shown again; to write it anew, or not at all.</summary>
    public async Task<IActionResult> OnPostForget(CancellationToken ct)
    {
        switch (await Waiting(ct))
        {
            case null:
                return NotFound();
            case false:
                return LocalRedirect(IntakePlaces.Own(Handle));
        }

        await drafts.Keep(User.Actor(), IntakePlaces.Own(Handle), Asked, [], ct);
        TempData.Say((await words.Now(ct)).Say(IntakeTexts.ThrowDone).Plain);
        return LocalRedirect(IntakePlaces.Step(Handle, Step) + "?ready=true");
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Keep(After, ct);

    public Task<IActionResult> OnPostBack(CancellationToken ct) =>
        Keep(IntakePlaces.Step(Handle, Math.Max(1, Step - 1)), ct);

    public async Task<IActionResult> OnPostStop(CancellationToken ct)
    {
        var kept = await Keep(PortalPlaces.Home, ct);
        if (kept is LocalRedirectResult { Url: PortalPlaces.Home })
        {
            TempData.Say((await words.Now(ct)).Say(IntakeTexts.Stopped).Plain);
        }

        return kept;
    }

    private async Task<IActionResult> Keep(string to, CancellationToken ct)
    {
        switch (await Waiting(ct))
        {
            case null:
                return NotFound();
            case false:
                return LocalRedirect(IntakePlaces.Own(Handle));
        }

        (Ready, var most) = (true, IntakeQuestions.AnswerLength);
        Fit();
        var kept = await Kept(ct);
        var say = await words.Now(ct);
        for (var n = 0; n < Answers.Count; n++)
        {
            if (Answers[n]?.Length > most)
            {
                ModelState.AddModelError($"Answers[{n}]", say.Say(IntakeTexts.TooLong, ("most", $"{most:N0}")).Plain);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = Asked.IsHiddenOnceKept
            ? [.. Answers.Select((answer, n) => string.IsNullOrWhiteSpace(answer) ? kept[n] : answer)]
            : Answers;
        await drafts.Keep(User.Actor(), IntakePlaces.Own(Handle), Asked, now, ct);
        return LocalRedirect(to);
    }

    /// <summary>What was kept of this step, in the order of its questions.</summary>
    private async Task<IReadOnlyList<string?>> Kept(CancellationToken ct)
    {
        var all = await drafts.Of(User.Actor(), IntakePlaces.Own(Handle), ct);
        List<string?> kept = [.. Asked.Questions.Select(q => all.GetValueOrDefault(q.Id))];
        AnsweredBefore = kept.Count(answer => !string.IsNullOrWhiteSpace(answer));
        return kept;
    }

    /// <summary>Null where there is no such page for this person, false where it was sent already.</summary>
    private async Task<bool?> Waiting(CancellationToken ct) =>
        Step >= 1 && Step <= IntakeQuestions.Steps.Count && await own.Find(User.Actor(), Handle, ct) is { } found
            ? !found.IsSent
            : null;

    /// <summary>As many as there are questions, whatever was posted or kept.</summary>
    private void Fit() => Answers = [.. Asked.Questions.Select((_, n) => Answers.ElementAtOrDefault(n))];
}
