using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Reknit.Web.Features.Shared;

/// <summary>Says in plain words that a page could not be shown, and never whether a record exists.</summary>
[IgnoreAntiforgeryToken]
[Public]
internal sealed class ProblemPage(IEnumerable<BareProblem> bare, Frame frame) : PageModel
{
    /// <summary>Null but for pages that name nothing.</summary>
    public BareProblem? Bare { get; private set; }

    public string Title { get; private set; } = "";

    public string Words { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        var path =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Bare = bare.FirstOrDefault(b => b.Paths.Any(p => new PathString(path).StartsWithSegments(p)));
        (Title, Words) = Bare?.Said(frame.Language) ?? Of(code);
    }

    private static (string Title, string Words) Of(int code) =>
        code switch
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
