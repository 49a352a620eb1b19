using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>
/// One step of the questions, as a clinician writes it down with an adult: the same as in the portal, and the part on safety
/// stands on no screen before they want it.
/// </summary>
[Requires(Permission.TakeIntake), KeepsTyped]
internal sealed class WriteIntakeStepPage(
    CaseAccess access,
    IntakesOfCase intakes,
    IntakeDrafts drafts,
    TypedWords typed
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>From 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Step { get; set; }

    /// <summary>The adult heard what a hard part is about, and wants to go on.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ready { get; set; }

    /// <summary>In the order of the step's questions; their places are posted too, since a choice left open posts nothing.</summary>
    [BindProperty]
    public List<string?> Answers { get; set; } = [];

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IntakeStep Asked => IntakeQuestions.Steps[Step - 1];

    public bool Warns => Asked.WarnsFirst && !Ready;

    public string After => Step == IntakeQuestions.Steps.Count ? Place : $"{Place}/{Step + 1}";

    private string Place => IntakePlaces.Desk(Case, new(Person));

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        var kept = await drafts.Of(User.Actor(), Place, ct);
        Answers = [.. Asked.Questions.Select(q => kept.GetValueOrDefault(q.Id))];
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Answers);
            ModelState.Clear();
        }

        Fit();
        return Page();
    }

    public Task<IActionResult> OnPost(CancellationToken ct) => Keep(() => After, ct);

    public Task<IActionResult> OnPostBack(CancellationToken ct) => Keep(() => $"{Place}/{Math.Max(1, Step - 1)}", ct);

    public Task<IActionResult> OnPostStop(CancellationToken ct) => Keep(() => IntakePlaces.OfCase(Case), ct);

    private async Task<IActionResult> Keep(Func<string> to, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Ready = true;
        Fit();
        for (var n = 0; n < Answers.Count; n++)
        {
            if (Answers[n]?.Length > IntakeQuestions.AnswerLength)
            {
                ModelState.AddModelError(
                    $"Answers[{n}]",
                    $"At most {IntakeQuestions.AnswerLength:N0} characters. Nothing is lost: shorten it."
                );
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await drafts.Keep(User.Actor(), Place, Asked, Answers, ct);
        return LocalRedirect(to());
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (
            Step < 1
            || Step > IntakeQuestions.Steps.Count
            || await access.CaptionOfOpen(User.Actor(), Case, ct) is not { } caption
            || (await intakes.All(Case, ct)).FirstOrDefault(a => a.Who.Id.Value == Person) is not { } adult
        )
        {
            return false;
        }

        (Caption, Name) = (caption, adult.Who.Name);
        return true;
    }

    /// <summary>As many as there are questions, whatever was posted or kept.</summary>
    private void Fit() => Answers = [.. Asked.Questions.Select((_, n) => Answers.ElementAtOrDefault(n))];
}
