using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Words;

/// <summary>One text that families read: its words, its versions, and who stands behind them.</summary>
[Requires(Permission.ReviewWords)]
internal sealed class EditTextPage(
    ReadTextStandings standings,
    ReadTextVersions versions,
    EditText edit,
    ReviewText review,
    LocalTime time,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    /// <summary>BCP 47 tag of the language shown.</summary>
    public string Tag => Language ?? ShippedTexts.MainLanguage;

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int SeenNumber { get; set; }

    [BindProperty]
    public int SeenShippedVersion { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? ReviewedOn { get; set; }

    public TextKey Key { get; private set; } = null!;
    public TextStanding Standing { get; private set; } = null!;
    public IReadOnlyList<ReadTextVersions.Version> Versions { get; private set; } = [];
    public PracticeZone Zone { get; private set; } = null!;
    public bool IsConflict { get; private set; }

    public string LanguageName => ShippedTexts.Languages.First(language => language.Tag == Tag).Name;
    public IReadOnlySet<string> Wanted => ShippedTexts.PlaceholdersOf(Key);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (!Find(key))
        {
            return NotFound();
        }

        await Read(ct);
        Text = Standing.Text ?? "";
        ReviewedOn = Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        return Page();
    }

    public async Task<IActionResult> OnPostEditAsync(string key, CancellationToken ct)
    {
        if (!Find(key))
        {
            return NotFound();
        }

        var outcome = await edit.Run(User.Actor(), new(FormId, Key, Tag, SeenNumber, Text ?? ""), ct);
        if (outcome is EditText.Outcome.Done(var url))
        {
            TempData.Say("Saved. Families read this version from now on; nobody has reviewed it yet.");
            return Redirect(url);
        }

        foreach (var problem in outcome is EditText.Outcome.Wrong wrong ? wrong.Problems : [])
        {
            ModelState.AddModelError(nameof(Text), problem);
        }

        // After a mistake the form still stands on what was seen, so that a conflict shows when it is mended.
        IsConflict = outcome is EditText.Outcome.Conflict;
        var seen = SeenNumber;
        await Again(ct);
        SeenNumber = IsConflict ? SeenNumber : seen;
        return Page();
    }

    public async Task<IActionResult> OnPostReviewAsync(string key, CancellationToken ct)
    {
        if (!Find(key))
        {
            return NotFound();
        }

        if (ReviewedOn is not { } day)
        {
            ModelState.ClearValidationState(nameof(ReviewedOn));
            ModelState.AddModelError(nameof(ReviewedOn), "Choose the day on which you read it.");
            return await Again(ct);
        }

        var input = new ReviewText.Input(FormId, Key, Tag, SeenNumber, SeenShippedVersion, day);
        switch (await review.Run(User.Actor(), input, ct))
        {
            case ReviewText.Outcome.Done(var url):
                TempData.Say("Marked as reviewed.");
                return Redirect(url);
            case ReviewText.Outcome.InFuture:
                ModelState.AddModelError(nameof(ReviewedOn), "This day has not come yet.");
                break;
            default:
                ModelState.AddModelError("", "The text was changed meanwhile. Please read the version below first.");
                break;
        }

        Text = null;
        return await Again(ct);
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private bool Find(string key)
    {
        Key = TextKeys.Named(key)!;
        return Key is not null && ShippedTexts.Languages.Any(language => language.Tag == Tag);
    }

    /// <summary>The page once more, with what was typed; its forms stand on what families read today.</summary>
    private async Task<IActionResult> Again(CancellationToken ct)
    {
        await Read(ct);
        Text ??= Standing.Text ?? "";
        ReviewedOn ??= Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        return Page();
    }

    private async Task Read(CancellationToken ct)
    {
        Zone = await time.Zone(ct);
        Standing = await standings.Of(Key, Tag, ct);
        Versions = await versions.Of(Key, Tag, ct);
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        (SeenNumber, SeenShippedVersion) = (Standing.Number, Standing.ShippedVersionRead);
        ModelState.Remove(nameof(FormId));
        ModelState.Remove(nameof(SeenNumber));
        ModelState.Remove(nameof(SeenShippedVersion));
    }
}
