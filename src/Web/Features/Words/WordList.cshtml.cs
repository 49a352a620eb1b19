using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Words;

/// <summary>Which texts the list shows.</summary>
internal enum WordFilter
{
    All,
    NotReviewed,
    Reviewed,
    Changed,
    Missing,
}

/// <summary>Every text that families read, and how far each is reviewed.</summary>
[Requires(Permission.ReviewWords)]
internal sealed class WordListPage(ReadTextStandings standings) : PageModel
{
    public static readonly IReadOnlyList<Choice> Filters =
    [
        new(nameof(WordFilter.All), "All texts"),
        new(nameof(WordFilter.NotReviewed), "Not yet reviewed"),
        new(nameof(WordFilter.Reviewed), "Reviewed"),
        new(nameof(WordFilter.Changed), "In our own words"),
        new(nameof(WordFilter.Missing), "Missing in this language"),
    ];

    public static readonly IReadOnlyList<Choice> Languages =
    [
        .. ShippedTexts.Languages.Select(language => new Choice(language.Tag, language.Name)),
    ];

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public WordFilter Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "search")]
    public string? Search { get; set; }

    public IReadOnlyList<TextStanding> All { get; private set; } = [];
    public IReadOnlyList<TextStanding> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Language ??= ShippedTexts.MainLanguage;
        if (ShippedTexts.Languages.All(language => language.Tag != Language))
        {
            return NotFound();
        }

        All = await standings.In(Language, ct);
        var wanted = PersonName.Fold(Search ?? "");
        Shown = [.. All.Where(IsShown).Where(text => wanted.Length == 0 || Says(text, wanted))];
        return Page();
    }

    private bool IsShown(TextStanding text) =>
        Show switch
        {
            WordFilter.NotReviewed => !text.IsReviewed && !text.IsMissing,
            WordFilter.Reviewed => text.IsReviewed,
            WordFilter.Changed => text.IsChanged,
            WordFilter.Missing => text.IsMissing,
            _ => true,
        };

    private static bool Says(TextStanding text, string wanted) =>
        PersonName.Fold($"{text.Key.Name} {text.Key.Where} {text.Text}").Contains(wanted, StringComparison.Ordinal);
}
