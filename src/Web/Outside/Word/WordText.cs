using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Reknit.Domain.Orders.Drafts;
using TextOfRun = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Reknit.Web.Outside.Word;

/// <summary>A stretch of a paragraph that looks alike.</summary>
internal sealed record WordStretch(string Text, WordStretch.Face Look = WordStretch.Face.Plain)
{
    internal enum Face
    {
        Plain,
        Bold,
        Blank,
    }
}

/// <summary>Words of a draft as Word's paragraphs and runs.</summary>
internal static class WordText
{
    /// <summary>Lines that stand below each other at the left, whatever script a name is in.</summary>
    private static readonly string[] AtTheLeft = [WordLook.Tight, WordLook.Practice, WordLook.Letterhead];

    public static Paragraph Styled(string style, string text) => Styled(style, [new WordStretch(text)]);

    public static Paragraph Styled(string style, IEnumerable<WordStretch> stretches)
    {
        var clean = stretches.Select(s => s with { Text = Clean(s.Text) }).Where(s => s.Text.Length > 0).ToList();
        var all = string.Concat(clean.Select(s => s.Text));
        var isRightToLeft = WordDirection.BeginsRightToLeft(all);
        var look = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (isRightToLeft && !AtTheLeft.Contains(style))
        {
            look.Append(new BiDi());
        }

        return new([look, .. Runs(clean, WordDirection.Of(all, isRightToLeft))]);
    }

    public static Paragraph Fields(string style, IEnumerable<OpenXmlElement> runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static IEnumerable<WordStretch> Of(IReadOnlyList<DraftSpan> spans) =>
        spans.Select(span => new WordStretch(
            DraftText.Of(span),
            span is DraftSpan.Blank ? WordStretch.Face.Blank : WordStretch.Face.Plain
        ));

    public static Run Plain(string text) => new(Words(Clean(text)));

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

    /// <summary>Cuts each stretch where its direction turns.</summary>
    private static IEnumerable<Run> Runs(IEnumerable<WordStretch> stretches, bool[] isRightToLeft)
    {
        var offset = 0;
        foreach (var (text, look) in stretches)
        {
            for (var from = 0; from < text.Length; )
            {
                var direction = isRightToLeft[offset + from];
                var to = from + 1;
                while (to < text.Length && isRightToLeft[offset + to] == direction)
                {
                    to++;
                }

                yield return Of(text[from..to], look, direction);
                from = to;
            }

            offset += text.Length;
        }
    }

    private static Run Of(string text, WordStretch.Face look, bool isRightToLeft)
    {
        OpenXmlElement[] marks =
        [
            .. look switch
            {
                WordStretch.Face.Bold => [new Bold(), new BoldComplexScript()],
                WordStretch.Face.Blank => [new RunStyle { Val = WordLook.Blank }],
                _ => Array.Empty<OpenXmlElement>(),
            },
            .. isRightToLeft
                ? [new RightToLeftText(), new Languages { Bidi = WordDirection.IsHebrew(text) ? "he-IL" : "ar-SA" }]
                : Array.Empty<OpenXmlElement>(),
        ];
        return marks.Length > 0 ? new(new RunProperties(marks), Words(text)) : new(Words(text));
    }

    private static TextOfRun Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
