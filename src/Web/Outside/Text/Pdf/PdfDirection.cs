using System.Text.RegularExpressions;

namespace Reknit.Web.Outside.Text.Pdf;

/// <summary>Takes out the direction marks that pdftotext wraps right-to-left words in; the document has none.</summary>
internal static partial class PdfDirection
{
    /// <summary>Between the marks the blank that follows the words stands before them.</summary>
    public static string WithoutMarks(string text) =>
        text.Contains('\u202B') ? Marks().Replace(RightToLeft().Replace(text, "$2$1"), "") : text;

    [GeneratedRegex("\u202B( *)([^\u202A-\u202C]*)\u202C")]
    private static partial Regex RightToLeft();

    [GeneratedRegex("[\u202A-\u202C]")]
    private static partial Regex Marks();
}
