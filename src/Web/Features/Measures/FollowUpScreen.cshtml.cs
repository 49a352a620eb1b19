using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Measures;

/// <summary>Asks what was done after an answer, and, of a child, whom the child chose as the one adult who must know.</summary>
[Requires(Permission.WriteScreens), KeepsTyped]
internal sealed class FollowUpScreenPage(
    FollowUpScreen follow,
    ScreensOnFile screens,
    FindScreened screened,
    FindScreens known,
    KeepScreen keep,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    private const int NameLength = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "What was asked and found")]
    public string? Found { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "What was done")]
    public string? Done { get; set; }

    [BindProperty]
    public SuicideRisk? Risk { get; set; }

    [BindProperty]
    public bool ClearsRisk { get; set; }

    [BindProperty]
    public Guid? SafeAdult { get; set; }

    [BindProperty, Fits(Screen.WordsLength, "Why there is nobody yet")]
    public string? NobodyBecause { get; set; }

    [BindProperty, Fits(NameLength, "Who told them")]
    public string? ToldBy { get; set; }

    [BindProperty]
    public DateOnly? ToldOn { get; set; }

    public ScreenOnFile Asked { get; private set; } = null!;

    public Screened Screened { get; private set; } = null!;

    public bool AsksForSafeAdult => FollowUpScreen.AsksForSafeAdult(Asked, Screened);

    public bool AsksForHold { get; private set; }

    public bool MayHold => User.Actor().Role.Allows(Permission.DecideOnWay);

    public IReadOnlyList<Choice> Adults =>
        [new("", "Nobody yet"), .. Screened.Adults.Select(a => new Choice(a.Id.Value.ToString("D"), a.Name))];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Asked.Row.Version);
        On = await keep.Today(ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.On!,
                p => p.Found!,
                p => p.Done!,
                p => p.Risk!,
                p => p.ClearsRisk,
                p => p.SafeAdult!,
                p => p.NobodyBecause!,
                p => p.ToldBy!,
                p => p.ToldOn!
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

        switch (await follow.Handle(User.Actor(), new(new(Id), FormId, Version, On, Said()), ct))
        {
            case FollowUpScreen.Outcome.Done:
                TempData.Say("It is written down.");
                return LocalRedirect(ScreenPlaces.Show(new(Id)));
            case FollowUpScreen.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case FollowUpScreen.Outcome.Conflict:
                ModelState.AddModelError(
                    "",
                    "Somebody wrote about it meanwhile. Look at it, then press the button again."
                );
                ModelState.Remove(nameof(Version));
                Version = Asked.Row.Version;
                return Page();
            default:
                return NotFound();
        }
    }

    private FollowUpSaid Said() =>
        new(
            Tidy(Found) ?? "",
            Tidy(Done) ?? "",
            Risk,
            ClearsRisk,
            SafeAdult is { } adult ? new PersonId(adult) : null,
            Tidy(NobodyBecause),
            Tidy(ToldBy),
            ToldOn
        );

    private static string? Tidy(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await screens.Find(actor, new(Id), ct) is not { Row.StruckAt: null, Outcome.Alerts.Count: > 0 } screen
            || await screened.Of(actor, screen.Row.CaseId, screen.Row.PersonId, ct) is not { } person
        )
        {
            return false;
        }

        (Asked, Screened) = (screen, person);
        AsksForHold = await known.CallsForHold(screen, person.IsChild, ct);
        return true;
    }
}
