using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Reknit.Domain.Orders.Drafts;
using TextOfRun = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Reknit.Web.Outside.Word;

/// <summary>Words of a draft as Word's paragraphs and runs.</summary>
internal static class WordText
{
    public static Paragraph Styled(string style, string text) => Styled(style, [Plain(text)]);

    public static Paragraph Styled(string style, IEnumerable<OpenXmlElement> runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static IEnumerable<OpenXmlElement> Runs(IReadOnlyList<DraftSpan> spans) =>
        spans.Select(span =>
            span is DraftSpan.Blank
                ? new Run(new RunProperties(new RunStyle { Val = WordLook.Blank }), Words(DraftText.Of(span)))
                : Plain(DraftText.Of(span))
        );

    public static Run Plain(string text) => new(Words(text));

    public static Run Bold(string text) => new(new RunProperties(new Bold()), Words(text));

    /// <summary>Without the characters that XML cannot hold; a scanned order's words may carry some.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static TextOfRun Words(string text) => new(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };
}
