using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Nothing: where a device stands after a child left at once.</summary>
[Public]
internal sealed class BlankPage(FamilyWords words, Frame frame) : PageModel
{
    public string Title { get; private set; } = "";

    public async Task OnGet(CancellationToken ct) =>
        Title = (await words.In(frame.Language, ct)).Say(OwnDeviceTexts.Blank).Plain;
}
