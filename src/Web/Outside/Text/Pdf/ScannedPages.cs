using System.Globalization;
using System.Text;
using static Reknit.Web.Outside.Text.DocumentText;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Reads the pages of a PDF that are pictures: Poppler draws each, Tesseract reads the drawing, both confined.</summary>
/// <param name="tesseract">Path of tesseract; null looks at REKNIT_TESSERACT and then on the PATH.</param>
internal sealed class ScannedPages(DocumentLimits limits, Lazy<Confinement> confinement, string? tesseract)
{
    // Enough for small print; more only costs time.
    private const int DotsPerInch = 200;

    private readonly string? _reads =
        tesseract ?? Environment.GetEnvironmentVariable("REKNIT_TESSERACT") ?? Programs.Find("tesseract");

    private readonly string? _draws = Programs.Find("pdftoppm");

    private readonly string? _env = Programs.Find("env");

    private bool IsInstalled => File.Exists(_reads) && _draws is not null && _env is not null;

    /// <summary>The same document with the words of its pictures; pages that could not be read stay without text.</summary>
    public async Task<Words> Fill(ReadOnlyMemory<byte> file, Words found, CancellationToken ct)
    {
        var words = await WithStamped(file, found, ct);
        if (words.PagesWithoutText.Count == 0 || !IsInstalled)
            return words;
        var pages = PdfPages.Split(words.Text).ToArray();
        var read = new List<int>();
        var tried = 0;
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(limits.MaxScanTime);
        try
        {
            foreach (var page in words.PagesWithoutText.Take(limits.MaxScannedPages))
            {
                if (await Read(file, page, inTime.Token) is not { } text)
                    continue;
                tried++;
                if (!SaysMore(text, pages[page - 1]))
                    continue;
                pages[page - 1] = text;
                read.Add(page);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // What was read in time is kept; the other pages are named as unread.
        }
        var isTried = tried == words.PagesWithoutText.Count;
        return read.Count == 0
            ? words with
            {
                IsEveryPictureTried = isTried,
            }
            : words with
            {
                Text = string.Concat(pages.Select(page => page + "\f")),
                PagesWithoutText = [.. words.PagesWithoutText.Except(read)],
                PagesReadByMachine = read,
                IsEveryPictureTried = isTried,
            };
    }

    /// <summary>A picture under a stamp of its own, such as "E-FILED 11/03/2025", is a page without text too.</summary>
    private async Task<Words> WithStamped(ReadOnlyMemory<byte> file, Words words, CancellationToken ct)
    {
        var little = words.PagesWithLittleText.Except(words.PagesWithoutText).ToList();
        if (little.Count == 0)
            return words;
        var pictures = await new PagePictures(limits, confinement).Pages(file, ct);
        return words with
        {
            PagesWithoutText = [.. words.PagesWithoutText.Concat(little.Where(pictures.Contains)).Order()],
        };
    }

    /// <summary>A clerk's stamp that the page has as text already is no reading of the picture.</summary>
    private static bool SaysMore(string read, string known) =>
        read.Count(char.IsLetter) is > 0 and var letters && letters > known.Count(char.IsLetter) * 3 / 2;

    private async Task<string?> Read(ReadOnlyMemory<byte> file, int page, CancellationToken ct)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = await Run(
            [_draws!, "-r", $"{DotsPerInch}", "-gray", "-f", number, "-l", number, "-"],
            file,
            limits.MaxPictureBytes,
            ct
        );
        if (picture is not { Length: > 0 } drawn)
            return null;
        // One thread: the confinement allows no other. A form feed would end the page.
        var text = await Run(
            [_env!, "OMP_THREAD_LIMIT=1", Path.GetFullPath(_reads!), "-", "-", "-l", "eng"],
            drawn,
            limits.MaxPageBytes,
            ct
        );
        return text is { } bytes ? Encoding.UTF8.GetString(bytes.Span).Replace('\f', '\n') : null;
    }

    private async Task<ReadOnlyMemory<byte>?> Run(
        string[] command,
        ReadOnlyMemory<byte> input,
        int maxOutputBytes,
        CancellationToken ct
    )
    {
        var ended = await ConfinedProcess.Run([.. confinement.Value.Prefix, .. command], input, maxOutputBytes, ct);
        return ended.ExitCode == 0 ? ended.Output : null;
    }
}
