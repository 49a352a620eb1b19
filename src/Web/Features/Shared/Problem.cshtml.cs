using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Reknit.Web.Features.Shared;

/// <summary>Says in plain words that a page could not be shown, and never whether a record exists.</summary>
[IgnoreAntiforgeryToken]
[Public]
internal sealed class ProblemPage : PageModel
{
    public string Title { get; private set; } = "";

    public string Words { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code) =>
        (Title, Words) = code switch
        {
            400 => (
                "This form is no longer fresh",
                "Go back, reload the page and send it once more. What was saved before is still there."
            ),
            403 => ("This page is not open to you", "If you need it, ask the practice."),
            404 => ("There is no page here", "The address may be mistyped, or the page is not open to you."),
            413 => ("This file is too large", "Go back and choose a smaller one."),
            429 => ("Too many tries", "Please wait a few minutes, then try again."),
            _ => (
                "Something went wrong on our side",
                "Nothing that was saved is lost. Please try again; if it happens twice, tell your practice."
            ),
        };
}
