using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Outside.Word;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>Words for one person as they stand on the practice's paper, to print, or as a file.</summary>
[Requires(Permission.DecideOnWay)]
internal sealed class ShowPaperPage(WordsAsPaper papers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Telling { get; set; }

    public PaperView View { get; private set; } = null!;

    /// <summary>Without Chromium there is no PDF, and Word works still.</summary>
    public static bool HasPdf => PdfPrinter.IsAvailable;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    /// <summary>A file's name tells nobody who the family is, or what it is about.</summary>
    public async Task<IActionResult> OnGetFile(PaperForm form, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        var made = await papers.File(User.Actor(), View, form, ct);
        if (made.Bytes is not { } bytes)
        {
            ModelState.AddModelError("", made.Message!);
            return Page();
        }

        return form == PaperForm.Pdf
            ? File(bytes, "application/pdf", "letter.pdf")
            : File(bytes, WordWriter.MediaType, "letter.docx");
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var found = await papers.Find(User.Actor(), new(Id), Telling, ct);
        View = found!;
        return found is not null;
    }
}
