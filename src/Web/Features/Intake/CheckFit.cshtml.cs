using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Intake;

/// <summary>"Is this right for our child?": four questions and a hint. Nothing of it is kept, and no address holds an answer.</summary>
[Public, EnableRateLimiting(RequestLimit.Policy)]
internal sealed class CheckFitPage(RequestDoors doors) : PageModel
{
    public static readonly IReadOnlyList<Choice> YesNo = [new("true", "Yes"), new("false", "No"), new("", "Not sure")];

    [BindProperty]
    public bool? SeesParent { get; set; }

    [BindProperty]
    public bool? IsAfraid { get; set; }

    [BindProperty]
    public bool? WantsToTalk { get; set; }

    [BindProperty]
    public bool? BothWilling { get; set; }

    public RequestDoors.Found Door { get; private set; } = null!;

    public Wording Intro { get; private set; } = null!;

    /// <summary>Null until the questions were sent.</summary>
    public FitHint? Hint { get; private set; }

    public Wording HintWords { get; private set; } = null!;

    public Task<IActionResult> OnGet(string handle, CancellationToken ct) => Show(handle, null, ct);

    public Task<IActionResult> OnPost(string handle, CancellationToken ct) =>
        Show(handle, FitCheck.Of(new(SeesParent, IsAfraid, WantsToTalk, BothWilling)), ct);

    private async Task<IActionResult> Show(string handle, FitHint? hint, CancellationToken ct)
    {
        if (await doors.Open(handle, ct) is not { } door)
        {
            return NotFound();
        }

        (Door, Hint) = (door, hint);
        var words = await doors.Within(door, s => s.GetRequiredService<FamilyWords>().In("en", ct));
        Intro = words.Say(TextKeys.RequestCheckIntro);
        HintWords = words.Say(
            hint switch
            {
                FitHint.SafetyFirst => TextKeys.RequestFitSafety,
                FitHint.FamilyTherapy => TextKeys.RequestFitFamily,
                FitHint.IndividualTherapy => TextKeys.RequestFitIndividual,
                FitHint.Reunification => TextKeys.RequestFitReunification,
                _ => TextKeys.RequestFitTalk,
            }
        );
        return Page();
    }
}
