using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Features.Intake;

/// <summary>Says that a request came, in words that anybody may see; the same for everybody who opens it.</summary>
[Public, EnableRateLimiting(RequestLimit.Policy)]
internal sealed class RequestSentPage(RequestDoors doors) : PageModel
{
    public RequestDoors.Found Door { get; private set; } = null!;

    public Wording Thanks { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken ct)
    {
        if (await doors.Open(handle, ct) is not { } door)
        {
            return NotFound();
        }

        Door = door;
        Thanks = (await doors.Within(door, s => s.GetRequiredService<FamilyWords>().In("en", ct))).Say(
            TextKeys.RequestSent
        );
        return Page();
    }
}
