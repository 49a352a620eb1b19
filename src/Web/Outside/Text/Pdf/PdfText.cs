using System.Text;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Reads a PDF with Poppler's pdftotext, in a confined process that gets the file through a pipe.</summary>
internal sealed class PdfText(DocumentLimits limits, Lazy<Confinement> confinement, string? pdfToText)
{
    // All that a dynamic (XFA) form says to programs that cannot run it.
    private const string DynamicFormNotice = "Please wait...";

    // Signal 24, SIGXCPU, and 9, SIGKILL, as a shell reports them.
    private const int OutOfProcessorTime = 128 + 24;
    private const int Killed = 128 + 9;

    /// <summary>Pages that are pictures come back as pages without text, even where all of them are.</summary>
    public async Task<DocumentText> Read(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var program = pdfToText ?? Environment.GetEnvironmentVariable("REKNIT_PDFTOTEXT") ?? Programs.Find("pdftotext");
        if (!File.Exists(program))
            return Unreadables.ToolMissing;
        if (limits.PdfNeedsIsolation && !confinement.Value.IsIsolated)
            return Unreadables.NotIsolated;
        // One page more than allowed shows that there are too many, whatever the file says of itself.
        string[] arguments = ["-enc", "UTF-8", "-eol", "unix", "-l", $"{limits.MaxPages + 1}", "-", "-"];
        var ended = await ConfinedProcess.Run(
            [.. confinement.Value.Prefix, Path.GetFullPath(program), .. arguments],
            file,
            limits.MaxExtractedCharacters,
            ct
        );
        if (ended.Output is not { } output)
            return Unreadables.TooMuchText;
        return ended.ExitCode == 0
            ? FromOutput(Encoding.UTF8.GetString(output.Span))
            : FromExitCode(ended.ExitCode, Encoding.UTF8.GetString(ended.Error.Span));
    }

    private DocumentText FromOutput(string output)
    {
        var text = PdfDirection.WithoutMarks(output);
        var pages = PdfPages.Split(text);
        if (pages.Count == 0)
            return Unreadables.Broken("PDF");
        if (pages.Count > limits.MaxPages)
            return Unreadables.TooManyPages(limits);
        return pages.Count <= 2 && text.StartsWith(DynamicFormNotice, StringComparison.Ordinal)
            ? Unreadables.DynamicForm
            : new Words(text, FileFormat.Pdf, pages.Count)
            {
                PagesWithoutText = text.Any(char.IsLetter)
                    ? PdfPages.WithoutText(pages)
                    : [.. Enumerable.Range(1, pages.Count)],
                PagesWithLittleText = PdfPages.WithLittleText(pages),
            };
    }

    // pdftotext(1): 1 opening, 2 writing, 3 permissions, 99 other.
    private Unreadable FromExitCode(int code, string error) =>
        code switch
        {
            1 when error.Contains("Incorrect password", StringComparison.Ordinal) => Unreadables.Locked,
            3 => Unreadables.Locked,
            125 or 126 or 127 => Unreadables.ToolMissing,
            OutOfProcessorTime or Killed => Unreadables.TookTooLong(limits),
            _ => Unreadables.Broken("PDF"),
        };
}
