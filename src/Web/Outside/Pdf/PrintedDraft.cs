namespace Reknit.Web.Outside.Pdf;

/// <summary>What came of printing a draft: a PDF, or why there is none.</summary>
internal abstract record PrintedDraft
{
    private PrintedDraft() { }

    /// <summary>Tagged, with title, language and page numbers. Keep these bytes: a document that left is never printed again.</summary>
    internal sealed record Pdf(ReadOnlyMemory<byte> Bytes) : PrintedDraft;

    /// <param name="Message">For the person at the desk: what is missing, and what works instead.</param>
    internal sealed record NotAvailable(string Message) : PrintedDraft;

    /// <param name="Message">For the person at the desk: what happened, and what to do.</param>
    internal sealed record Failed(string Message) : PrintedDraft;
}
