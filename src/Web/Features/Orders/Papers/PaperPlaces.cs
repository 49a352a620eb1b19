using System.Security.Cryptography;
using System.Text;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Outside.Word;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>Where the sealed parts of one paper stand.</summary>
internal readonly record struct PaperPlaces(PracticeId Practice, DraftId Draft)
{
    public Place File => Of("File");
    public Place About => Of("About");
    public Place Answer => Of("Answer");
    public Place AnswerBecause => Of("AnswerBecause");

    /// <summary>Of an answer before drafts were shown.</summary>
    public static Place Answered(PracticeId practice, Guid id) => new(practice, "DraftAnswers", id, "Answer");

    /// <summary>Of who speaks for whom, as it was said with such an answer.</summary>
    public static Place Sides(PracticeId practice, Guid id) => new(practice, "DraftAnswers", id, "Sides");

    /// <summary>Of a mark that a paper left.</summary>
    public static Place Sent(PracticeId practice, Guid id, string column) => new(practice, "DraftsSent", id, column);

    private Place Of(string column) => new(Practice, "DraftsMade", Draft.Value, column);
}

/// <summary>Addresses of papers, the names of their files, and their prints.</summary>
internal static class PaperFiles
{
    public static string Url(OrderId order, DraftId draft) => $"{OrderPages.Drafts(order)}/{draft.Value:D}/file";

    public static string SentUrl(OrderId order, DraftId draft) => $"{OrderPages.Drafts(order)}/{draft.Value:D}/sent";

    public static string TakeBackUrl(OrderId order, DraftId draft, Guid mark) => $"{SentUrl(order, draft)}/{mark:D}";

    /// <summary>A file's name tells nobody who the family is.</summary>
    public static string NameOf(DraftKind kind, PaperForm form) =>
        (
            kind switch
            {
                DraftKind.Addendum => "addendum",
                DraftKind.SampleOrder => "sample-order",
                DraftKind.RoleLetter => "role-letter",
                _ => "letter",
            }
        ) + (form == PaperForm.Pdf ? ".pdf" : ".docx");

    public static string MediaTypeOf(PaperForm form) =>
        form == PaperForm.Pdf ? "application/pdf" : WordWriter.MediaType;

    /// <summary>Of all that stands on a paper, so that what was read is what is handed out.</summary>
    public static string PrintOf(Draft draft) => Print(DraftText.Of(draft));

    /// <summary>Of what both sides read alike.</summary>
    public static string WordsPrintOf(Draft draft) => Print(DraftText.WordsOf(draft));

    private static string Print(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
