using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Nothing: where a device stands after a child left at once.</summary>
[Public]
internal sealed class BlankPage(ChildDoor door, Frame frame) : PageModel
{
    public string Title { get; private set; } = "";

    /// <summary>The page ends here too: what was sent on the way out may have been lost.</summary>
    public async Task OnGet(CancellationToken ct)
    {
        Title = FamilyWords.Shipped(frame.Language).Say(OwnDeviceTexts.Blank).Plain;
        if (await door.Leave(HttpContext, ct))
        {
            door.Forget(Response);
        }
    }
}
