using Reknit.Web.Outside.Text.Pdf;
using Reknit.Web.Outside.Text.Word;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text;

/// <summary>Turns a court order's file (text, Word or PDF) into its words, within limits.</summary>
/// <remarks>Nothing of the document is written to a disk. Hand in a buffered stream: a slow one holds a place.</remarks>
/// <param name="hiddenPaths">Files and folders that the program which reads PDFs must not see: the key file.</param>
/// <param name="pdfToText">Path of pdftotext; null looks at REKNIT_PDFTOTEXT and then on the PATH.</param>
internal sealed class DocumentReader(DocumentLimits limits, IReadOnlyList<string> hiddenPaths, string? pdfToText = null)
    : IDisposable
{
    private readonly SemaphoreSlim _places = new(limits.DocumentsAtOnce);
    private readonly PdfText _pdf = new(limits, hiddenPaths, pdfToText);

    /// <summary>Whether a PDF is read by a process that cannot reach the hidden paths.</summary>
    public bool IsIsolated => _pdf.IsIsolated;

    /// <param name="fileName">A hint only: the content decides what the file is.</param>
    public async Task<DocumentText> Read(Stream content, string fileName, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            var file = await Buffer(content, ct);
            return file is null ? Unreadables.TooLarge(limits) : await Read(file.Value, fileName, ct);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<DocumentText> Read(ReadOnlyMemory<byte> file, string fileName, CancellationToken ct)
    {
        var (format, refusal) = FileSignature.Of(file.Span, fileName);
        if (refusal is not null)
            return refusal;
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(limits.MaxTime);
        try
        {
            return format switch
            {
                FileFormat.Pdf => await _pdf.Read(file, inTime.Token),
                FileFormat.Word => await Task.Run(() => WordDocument.Read(file, limits, inTime.Token), inTime.Token),
                _ => OfPlainText(file.Span),
            };
        }
        catch (UnreadableException e)
        {
            return e.Why;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Unreadables.TookTooLong(limits);
        }
    }

    private static DocumentText OfPlainText(ReadOnlySpan<byte> file)
    {
        var text = PlainText.Decode(file);
        return string.IsNullOrWhiteSpace(text) ? Unreadables.NoWords : new Words(text, FileFormat.PlainText, null);
    }

    private async Task<ReadOnlyMemory<byte>?> Buffer(Stream content, CancellationToken ct)
    {
        var room = content.CanSeek ? (int)Math.Clamp(content.Length - content.Position, 0, limits.MaxFileBytes) : 0;
        using var file = new MemoryStream(room);
        var chunk = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(chunk, ct)) > 0)
        {
            if (file.Length + read > limits.MaxFileBytes)
                return null;
            file.Write(chunk, 0, read);
        }
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
