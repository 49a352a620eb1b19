using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Where an outside consultant reads one decision and answers it. Until the code is right the page names the practice
/// and nobody else.
/// </summary>
[Public, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ConsultPage(ConsultDoor door) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What the right code gave; it opens the decision for an hour.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty, Fits(PersonName.Length, "The name")]
    public string? TypedName { get; set; }

    [BindProperty]
    public bool SaysSo { get; set; }

    [BindProperty, Fits(ConsultLink.BecauseLength, "The reason")]
    public string? Because { get; set; }

    /// <summary>Why they sign it, in their own words.</summary>
    [BindProperty, Fits(WayDecision.ReasonLength, "Why")]
    public string? Why { get; set; }

    /// <summary>Null where the link does not work, for whatever reason.</summary>
    public ConsultDoor.Found? Practice { get; private set; }

    public ConsultView? View { get; private set; }

    /// <summary>Why the decision may not be shown today, though the code was right.</summary>
    public IReadOnlyList<Bar> Bars { get; private set; } = [];

    public bool IsAnswered { get; private set; }

    public async Task OnGet(string token, CancellationToken ct) => await Find(token, ct);

    public async Task<IActionResult> OnPost(string token, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } found)
        {
            return Page();
        }

        var outcome = await door.Within(
            found.Practice,
            services => services.GetRequiredService<OpenConsult>().Handle(token, Code, ct)
        );
        ModelState.Remove(nameof(Shown));
        switch (outcome)
        {
            case OpenConsult.Outcome.Opened opened:
                Shown = opened.Shown;
                await Look(token, ct);
                break;
            case OpenConsult.Outcome.Barred barred:
                Bars = barred.Bars;
                break;
            default:
                ModelState.AddModelError(nameof(Code), "This is not the code. After five wrong ones the link ends.");
                await Find(token, ct);
                break;
        }

        return Page();
    }

    public Task<IActionResult> OnPostSign(string token, CancellationToken ct) => Answer(token, signs: true, ct);

    public Task<IActionResult> OnPostDecline(string token, CancellationToken ct) => Answer(token, signs: false, ct);

    private async Task<IActionResult> Answer(string token, bool signs, CancellationToken ct)
    {
        if (await Find(token, ct) is not { } found)
        {
            return Page();
        }

        if (!ModelState.IsValid)
        {
            await Look(token, ct);
            return Page();
        }

        var because = (Because ?? "").ReplaceLineEndings("\n").Trim();
        var input = new AnswerConsult.Input(
            token,
            Shown,
            signs,
            PersonName.Tidy(TypedName ?? ""),
            SaysSo,
            because,
            Why
        );
        var outcome = await door.Within(
            found.Practice,
            services => services.GetRequiredService<AnswerConsult>().Handle(input, ct)
        );
        IsAnswered = outcome is AnswerConsult.Outcome.Done;
        if (outcome is AnswerConsult.Outcome.Refused refused)
        {
            ModelState.AddUnmet(refused.States);
        }
        else if (outcome is AnswerConsult.Outcome.Over && await Find(token, ct) is not null)
        {
            ModelState.AddModelError("", "An hour has passed since the code, or it was used again. Type it once more.");
        }

        if (!IsAnswered)
        {
            await Look(token, ct);
        }

        return Page();
    }

    private async Task<ConsultDoor.Found?> Find(string token, CancellationToken ct)
    {
        Practice = await door.Find(token, ct);
        if (Practice is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Practice;
    }

    private async Task Look(string token, CancellationToken ct)
    {
        if (Practice is { } found)
        {
            var look = await door.Within(
                found.Practice,
                services => services.GetRequiredService<ReadConsult>().Of(token, Shown, ct)
            );
            View = (look as ConsultLook.Shown)?.View;
            Bars = look is ConsultLook.Barred barred ? barred.Bars : [];
        }
    }
}
