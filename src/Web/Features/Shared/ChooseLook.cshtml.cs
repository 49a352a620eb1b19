using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Reknit.Web.Features.Shared;

/// <summary>Keeps the choice between light and dark, and goes back to where the person was.</summary>
[Public]
internal sealed class ChooseLookPage : PageModel
{
    public IActionResult OnPost(Look look, string? returnUrl)
    {
        LookCookie.Write(Response, look);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : LocalRedirect("/look");
    }
}
