using System.Globalization;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text;

/// <summary>The sentences that tell a person why a document was not read and what to do.</summary>
internal static class Unreadables
{
    public static readonly Unreadable Empty = new(
        UnreadableReason.Empty,
        "The file is empty: check that the right file was chosen and saved."
    );

    public static readonly Unreadable NoWords = new(
        UnreadableReason.Empty,
        "The document has no words in it: check that the right file was chosen and saved."
    );

    public static readonly Unreadable Locked = new(
        UnreadableReason.Encrypted,
        "The document is locked with a password: open it, save a copy without the password and give that copy."
    );

    public static readonly Unreadable NotIsolated = new(
        UnreadableReason.NotIsolated,
        "This server cannot shut the program that reads PDFs off from the practice's records, so it reads none: "
            + "give a Word or text file, or paste the words. Whoever runs the server finds the way out in its guide."
    );

    public static readonly Unreadable Scanned = new(
        UnreadableReason.Scanned,
        "The document holds pictures of pages but no text, as a scan does: ask for the text version, "
            + "run text recognition (OCR) on it, or paste the words."
    );

    public static readonly Unreadable DynamicForm = new(
        UnreadableReason.WrongKind,
        "This PDF is a form whose words only Adobe Reader shows: open it there, print it to a new PDF and give that."
    );

    public static readonly Unreadable ToolMissing = new(
        UnreadableReason.ToolMissing,
        "PDF files cannot be read on this computer because pdftotext is missing: install poppler-utils, "
            + "or give the order as .docx or text."
    );

    public static readonly Unreadable TooMuchText = new(
        UnreadableReason.TooLarge,
        "The document holds far more text than an order does: give only the pages of the order, without its attachments."
    );

    public static readonly Unreadable Bomb = new(
        UnreadableReason.TooLarge,
        "The Word file unpacks to far more than a document needs, so it was not opened: save it as PDF and give that."
    );

    public static Unreadable Broken(string kind) =>
        new(
            UnreadableReason.Broken,
            $"The {kind} file is damaged or incomplete: get or save it again, or paste the words."
        );

    public static Unreadable WrongKind(string what, string todo) =>
        new(UnreadableReason.WrongKind, $"This is {what}, which cannot be read here: {todo}.");

    public static Unreadable TooLarge(DocumentLimits limits) =>
        new(
            UnreadableReason.TooLarge,
            $"The file is larger than {Megabytes(limits.MaxFileBytes)} MB: give only the pages of the order."
        );

    public static Unreadable TooManyPages(DocumentLimits limits) =>
        new(
            UnreadableReason.TooManyPages,
            $"The document has more than {Number(limits.MaxPages)} pages: give only the pages of the order."
        );

    public static Unreadable TookTooLong(DocumentLimits limits) =>
        new(
            UnreadableReason.TookTooLong,
            $"Reading the document took longer than {Number((int)Math.Ceiling(limits.MaxTime.TotalSeconds))} seconds "
                + "and was stopped: save it as .docx or print it to a new PDF."
        );

    private static string Megabytes(int bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
