using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Where a device stands after a child's page ended; it names nobody, and leads nowhere.</summary>
[Public]
internal sealed class ChildFinishedPage(
    ChildDoor door,
    ChildSpaces spaces,
    ChildLines lines,
    FamilyWords words,
    CurrentPractice practice,
    Frame frame,
    TimeProvider clock
) : PageModel
{
    private static readonly string[] Spoken = ["en", "es"];

    public WordsOf Words { get; private set; } = null!;

    /// <summary>It is a device of the child's own: nobody is near, and nothing is to be given back.</summary>
    [BindProperty(SupportsGet = true, Name = "home")]
    public bool IsAtHome { get; set; }

    /// <summary>At home alone; on a tablet somebody of the practice is near.</summary>
    public IReadOnlyList<(string For, string Number)> Lines { get; private set; } = [];

    /// <param name="language">That of the page that ended.</param>
    public async Task<IActionResult> OnGet(string? language, CancellationToken ct)
    {
        frame.Language = Spoken.Contains(language) ? language! : frame.Language;
        if (await door.FindAtHome(HttpContext, ct) is { } space && Actor.Of(User) is null)
        {
            if (space.IsOpen(clock.GetUtcNow().UtcDateTime))
            {
                return LocalRedirect(CheckInPlaces.Child);
            }

            practice.Is(space.PracticeId);
            frame.Language = (await spaces.Plan(space, new Reader(space.Child), ct)).Language;
            if (!IsAtHome)
            {
                // So that the address says it still when the device has forgotten.
                return LocalRedirect($"{CheckInPlaces.FinishedAtHome}&language={frame.Language}");
            }

            door.Forget(Response);
        }

        Words = await words.In(frame.Language, ct);
        Lines = IsAtHome ? await lines.In(Words, ct) : [];
        return Page();
    }
}
