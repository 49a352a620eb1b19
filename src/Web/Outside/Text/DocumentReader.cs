using Reknit.Web.Outside.Text.Pdf;
using Reknit.Web.Outside.Text.Word;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text;

/// <summary>Turns a court order's file (text, Word or PDF) into its words, within limits.</summary>
/// <remarks>Nothing of the document is written to a disk. Hand in a buffered stream: a slow one holds a place.</remarks>
internal sealed class DocumentReader : IDisposable
{
    private const int MostBytesOfACharacter = 4;

    private readonly DocumentLimits _limits;
    private readonly SemaphoreSlim _places;
    private readonly Lazy<Confinement> _confinement;
    private readonly PdfText _pdf;
    private readonly ScannedPages _scans;

    /// <param name="hiddenPaths">Files and folders that the programs which read PDFs must not see: the key file.</param>
    /// <param name="pdfToText">Path of pdftotext; null looks at REKNIT_PDFTOTEXT and then on the PATH.</param>
    /// <param name="tesseract">Path of tesseract; null looks at REKNIT_TESSERACT and then on the PATH.</param>
    public DocumentReader(
        DocumentLimits limits,
        IReadOnlyList<string> hiddenPaths,
        string? pdfToText = null,
        string? tesseract = null
    )
    {
        _limits = limits;
        _places = new(limits.DocumentsAtOnce);
        _confinement = new(() => Confinement.Find(limits, hiddenPaths));
        _pdf = new(limits, _confinement, pdfToText);
        _scans = new(limits, _confinement, tesseract);
    }

    /// <summary>Whether a PDF is read by processes that cannot reach the hidden paths.</summary>
    public bool IsIsolated => _confinement.Value.IsIsolated;

    /// <param name="fileName">A hint only: the content decides what the file is.</param>
    public async Task<DocumentText> Read(Stream content, string fileName, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            var file = await Buffer(content, ct);
            return file is null ? Unreadables.TooLarge(_limits) : await Read(file.Value, fileName, ct);
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
        inTime.CancelAfter(_limits.MaxTime);
        try
        {
            return format switch
            {
                FileFormat.Pdf => await OfPdf(file, inTime.Token, ct),
                FileFormat.Word => await Task.Run(() => WordDocument.Read(file, _limits, inTime.Token), inTime.Token),
                _ => OfPlainText(file.Span),
            };
        }
        catch (UnreadableException e)
        {
            return e.Why;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Unreadables.TookTooLong(_limits);
        }
    }

    /// <summary>Pictures of pages take their own time, once the rest is read.</summary>
    private async Task<DocumentText> OfPdf(ReadOnlyMemory<byte> file, CancellationToken inTime, CancellationToken ct)
    {
        var read = await _pdf.Read(file, inTime);
        if (read is not Words words)
            return read;
        var filled = await _scans.Fill(file, words, ct);
        var saysNothing =
            !filled.Text.Any(char.IsLetter)
            || (filled.PagesWithoutText.Count == filled.Pages && !filled.IsEveryPictureTried);
        return saysNothing ? Unreadables.Scanned : filled;
    }

    private DocumentText OfPlainText(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytesOfACharacter * (long)_limits.MaxExtractedCharacters)
            return Unreadables.TooMuchText;
        var text = PlainText.Decode(file);
        if (text.Length > _limits.MaxExtractedCharacters)
            return Unreadables.TooMuchText;
        return string.IsNullOrWhiteSpace(text) ? Unreadables.NoWords : new Words(text, FileFormat.PlainText, null);
    }

    private async Task<ReadOnlyMemory<byte>?> Buffer(Stream content, CancellationToken ct)
    {
        var room = content.CanSeek ? (int)Math.Clamp(content.Length - content.Position, 0, _limits.MaxFileBytes) : 0;
        using var file = new MemoryStream(room);
        var chunk = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(chunk, ct)) > 0)
        {
            if (file.Length + read > _limits.MaxFileBytes)
                return null;
            file.Write(chunk, 0, read);
        }
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
