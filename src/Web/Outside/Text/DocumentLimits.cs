namespace Reknit.Web.Outside.Text;

/// <summary>How much a document may ask of this computer: files come from strangers.</summary>
internal sealed record DocumentLimits
{
    public static readonly DocumentLimits Default = new();

    public int MaxFileBytes { get; init; } = 30 * 1024 * 1024;

    public int MaxPages { get; init; } = 300;

    /// <summary>For the words of a file: 300 dense pages hold about two million. The check reads every one of them.</summary>
    public int MaxExtractedCharacters { get; init; } = 4_000_000;

    /// <summary>Wall-clock time for one document, once its turn has come.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Processor time of the program that reads a PDF.</summary>
    public TimeSpan MaxProcessorTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Address space of the program that reads a PDF.</summary>
    public long MaxPdfMemoryBytes { get; init; } = 768L * 1024 * 1024;

    /// <summary>Whether a PDF is refused where its reader cannot be shut off from keys and records.</summary>
    public bool PdfNeedsIsolation { get; init; }

    /// <summary>Parts in a Word file: real ones hold tens, with many pictures a few hundred.</summary>
    public int MaxZipEntries { get; init; } = 2_000;

    /// <summary>All parts of a Word file together, as the file itself declares them.</summary>
    public long MaxUnzippedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The parts of a Word file that hold words, counted while they are read: a file may lie.</summary>
    public long MaxUnzippedXmlBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>Styles and lists of a Word file, which are kept while it is read.</summary>
    public int MaxWordDefinitions { get; init; } = 10_000;

    /// <summary>How many times larger than its packed bytes a part over a megabyte may be.</summary>
    public int MaxUnzipRatio { get; init; } = 200;

    /// <summary>Pages of one document that are read from pictures: each takes seconds.</summary>
    public int MaxScannedPages { get; init; } = 40;

    /// <summary>Wall-clock time for all pictures of one document.</summary>
    public TimeSpan MaxScanTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>One page drawn in grey: a legal page at 200 dots an inch takes five million.</summary>
    public int MaxPictureBytes { get; init; } = 40 * 1024 * 1024;

    /// <summary>The list of a document's pictures.</summary>
    public int MaxPictureListBytes { get; init; } = 1024 * 1024;

    /// <summary>Words of one page that was a picture.</summary>
    public int MaxPageBytes { get; init; } = 256 * 1024;

    public int DocumentsAtOnce { get; init; } = 2;
}
