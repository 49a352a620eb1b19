using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Where a device stands after a child's page ended; it names nobody, and leads nowhere.</summary>
[Public]
internal sealed class ChildFinishedPage(FamilyWords words, Frame frame) : PageModel
{
    private static readonly string[] Spoken = ["en", "es"];

    public WordsOf Words { get; private set; } = null!;

    /// <param name="language">That of the page that ended.</param>
    public async Task OnGet(string? language, CancellationToken ct)
    {
        frame.Language = Spoken.Contains(language) ? language! : frame.Language;
        Words = await words.In(frame.Language, ct);
    }
}
