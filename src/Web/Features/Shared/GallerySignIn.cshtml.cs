using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Reknit.Web.Features.Shared;

/// <summary>The bare frame of the pages before signing in, to be looked at; in the demonstration and in development only.</summary>
[Public]
internal sealed class GallerySignInPage(IHostEnvironment environment, Settings settings) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Write your login name.")]
    public string LoginName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Write your password.")]
    public string Password { get; set; } = "";

    public IActionResult OnGet() => Gallery.IsOpen(environment, settings) ? Page() : NotFound();

    public IActionResult OnPost() => OnGet();
}
