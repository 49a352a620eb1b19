using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Outside.Word;

namespace Reknit.Web.Features.Orders;

/// <summary>Asks about violence first, then shows each paper and gives it as a Word document or a PDF.</summary>
[Requires(Permission.DraftPapers)]
internal sealed class DraftPapersPage(DraftPapers papers, PdfPrinter printer) : PageModel
{
    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(ViolenceAnswer.Yes), "Yes"),
        new(nameof(ViolenceAnswer.No), "No"),
        new(nameof(ViolenceAnswer.NotKnown), "Not known"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ViolenceAnswer? Answer { get; set; }

    /// <summary>Which of the drafts, counted from 0.</summary>
    [BindProperty]
    public int Number { get; set; }

    public OrderOnFile Order { get; private set; } = null!;

    /// <summary>What has to hold first and does not; empty once the drafts are there.</summary>
    public IReadOnlyList<Domain.RequirementState> States { get; private set; } = [];

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public bool HasLetters { get; private set; }

    public static bool HasPdf => PdfPrinter.IsAvailable;

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Answer is null || !Enum.IsDefined(Answer.Value))
        {
            Answer = null;
            ModelState.AddModelError(nameof(Answer), "Choose an answer first; “Not known” is one.");
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPostWord(CancellationToken ct) =>
        await Chosen(ct) is { } draft
            ? File(WordWriter.Write(draft), WordWriter.MediaType, FileName(draft, ".docx"))
            : await Show(ct);

    public async Task<IActionResult> OnPostPdf(CancellationToken ct)
    {
        if (await Chosen(ct) is not { } draft)
        {
            return await Show(ct);
        }

        switch (await printer.Print(draft, ct))
        {
            case PrintedDraft.Pdf pdf:
                return File(pdf.Bytes.ToArray(), "application/pdf", FileName(draft, ".pdf"));
            case PrintedDraft.NotAvailable no:
                ModelState.AddModelError("", no.Message);
                return Page();
            case PrintedDraft.Failed failed:
                ModelState.AddModelError("", failed.Message);
                return Page();
            default:
                throw new InvalidOperationException("A draft is printed or it is not.");
        }
    }

    public static string Kind(Draft draft) =>
        draft.Kind switch
        {
            DraftKind.LetterToSide => "A letter about what is missing",
            DraftKind.RoleLetter => "A letter about the therapist's role",
            DraftKind.Addendum => "An addendum with the missing paragraphs",
            DraftKind.SampleOrder => "A whole sample order",
            _ => throw new ArgumentOutOfRangeException(nameof(draft)),
        };

    /// <summary>A file's name tells nobody who the family is.</summary>
    private string FileName(Draft draft, string ending) =>
        draft.Kind switch
        {
            DraftKind.Addendum => $"addendum{ending}",
            DraftKind.SampleOrder => $"sample-order{ending}",
            DraftKind.RoleLetter => $"role-letter-{Number + 1}{ending}",
            _ => $"letter-{Number + 1}{ending}",
        };

    private async Task<Draft?> Chosen(CancellationToken ct)
    {
        await Show(ct);
        return Drafts.ElementAtOrDefault(Number);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        switch (await papers.Handle(User.Actor(), new(Id), Answer, ct))
        {
            case DraftPapers.Outcome.Drafted drafted:
                (Order, HasLetters, Drafts) = (drafted.Order, drafted.HasLetters, drafted.Drafts);
                return Page();
            case DraftPapers.Outcome.Refused refused:
                (Order, States) = (refused.Order, refused.States);
                return Page();
            default:
                return NotFound();
        }
    }
}
