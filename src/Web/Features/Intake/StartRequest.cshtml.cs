using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Intake;

/// <summary>Where somebody begins who asks the practice for help: what the next pages are about, and how to skip it.</summary>
[Public, EnableRateLimiting(RequestLimit.Policy)]
internal sealed class StartRequestPage(RequestDoors doors) : PageModel
{
    public RequestDoors.Found Door { get; private set; } = null!;

    public Wording Intro { get; private set; } = null!;

    public Wording Warning { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken ct)
    {
        if (await doors.Open(handle, ct) is not { } door)
        {
            return NotFound();
        }

        Door = door;
        var words = await doors.Within(door, s => s.GetRequiredService<FamilyWords>().In("en", ct));
        Intro = words.Say(TextKeys.RequestIntro, ("practice", door.Name));
        Warning = words.Say(TextKeys.RequestWarning);
        return Page();
    }
}
