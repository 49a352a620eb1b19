using System.Globalization;
using System.Text;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Finds the pages of a PDF that hold a picture as large as a scanned page, with Poppler's pdfimages, confined.</summary>
internal sealed class PagePictures(DocumentLimits limits, Lazy<Confinement> confinement)
{
    /// <summary>In dots, all pictures of a page together: a quarter of a page at 72 an inch holds fewer, a letterhead too.</summary>
    private const long FewestDots = 200_000;

    private readonly string? _lists = Programs.Find("pdfimages");

    /// <summary>Counted from 1; empty where the pictures could not be listed.</summary>
    public async Task<IReadOnlySet<int>> Pages(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        if (_lists is null)
            return new HashSet<int>();
        var ended = await ConfinedProcess.Run(
            [.. confinement.Value.Prefix, _lists, "-list", "-"],
            file,
            limits.MaxPictureListBytes,
            ct
        );
        return ended is { ExitCode: 0, Output: { } list }
            ? PagesIn(Encoding.UTF8.GetString(list.Span))
            : new HashSet<int>();
    }

    /// <param name="list">Columns page, num, type, width, height and more, one picture a line.</param>
    public static IReadOnlySet<int> PagesIn(string list) =>
        list.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line.Length > 4)
            .Select(line => (Page: Number(line[0]), Dots: (long)Number(line[3]) * Number(line[4])))
            .Where(picture => picture.Page > 0)
            .GroupBy(picture => picture.Page, picture => picture.Dots)
            .Where(page => page.Sum() >= FewestDots)
            .Select(page => page.Key)
            .ToHashSet();

    private static int Number(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
