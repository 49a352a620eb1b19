using System.Text.RegularExpressions;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Tells the pages of a PDF apart, and those that hold words from those that are pictures.</summary>
internal static partial class PdfPages
{
    /// <summary>A clerk's filing stamp is no longer than this; a page of an order is.</summary>
    private const int MaxStampLetters = 200;

    /// <summary>pdftotext ends every page, the last too, with a form feed.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split('\f')[..^1];

    /// <summary>Pages, from 1, without a letter but those of a stamp that more than half of the pages carry.</summary>
    public static IReadOnlyList<int> WithoutText(IReadOnlyList<string> pages)
    {
        var lines = pages.Select(LinesOf).ToList();
        var stamps = lines
            .SelectMany(page => page.Distinct())
            .CountBy(line => line)
            .Where(line => line.Value >= 2 && line.Value > pages.Count / 2)
            .Select(line => line.Key)
            .ToHashSet();
        return
        [
            .. lines
                .Index()
                .Where(page =>
                    page.Item.All(stamps.Contains)
                    && page.Item.Sum(line => line.Count(char.IsLetter)) <= MaxStampLetters
                )
                .Select(page => page.Index + 1),
        ];
    }

    /// <summary>Pages, from 1, whose words are no more than a stamp's: a picture may lie under them.</summary>
    public static IReadOnlyList<int> WithLittleText(IReadOnlyList<string> pages) =>
        [.. pages.Index().Where(p => p.Item.Count(char.IsLetter) <= MaxStampLetters).Select(p => p.Index + 1)];

    private static List<string> LinesOf(string page) =>
        [.. page.Split('\n').Where(line => line.Any(char.IsLetter)).Select(line => Digits().Replace(line.Trim(), "#"))];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
