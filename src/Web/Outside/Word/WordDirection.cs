using System.Globalization;
using System.Text;

namespace Reknit.Web.Outside.Word;

/// <summary>
/// Which characters of a paragraph run from right to left. Word orders characters by the marks of their runs, not by
/// the letters alone: an unmarked run puts the punctuation of a Hebrew or Arabic name on the wrong side.
/// A short form of the Unicode Bidirectional Algorithm (UAX #9), enough for names and paragraphs.
/// </summary>
internal static class WordDirection
{
    private enum Pull
    {
        None,
        Left,
        Right,
        Digit,
    }

    /// <summary>Whether the first letter that has a direction runs from right to left.</summary>
    public static bool BeginsRightToLeft(string text) =>
        text.EnumerateRunes().Select(PullOf).FirstOrDefault(p => p is Pull.Left or Pull.Right) == Pull.Right;

    public static bool IsHebrew(string text) =>
        text.EnumerateRunes().Any(r => r.Value is (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F));

    /// <summary>For each UTF-16 unit, whether it runs from right to left.</summary>
    /// <param name="isRightToLeft">Direction of the paragraph itself, which signs at its ends and edges take.</param>
    public static bool[] Of(string text, bool isRightToLeft)
    {
        var pulls = Strong(text);
        var marks = new bool[text.Length];
        var from = 0;
        var before = isRightToLeft;
        while (from < text.Length)
        {
            if (pulls[from] != Pull.None)
            {
                before = marks[from] = pulls[from] == Pull.Right;
                from++;
                continue;
            }

            var to = Array.FindIndex(pulls, from, p => p != Pull.None);
            var end = to < 0 ? text.Length : to;
            var after = to < 0 ? isRightToLeft : pulls[to] == Pull.Right;
            // Signs between two words of one direction take it; anywhere else, that of the paragraph.
            Array.Fill(marks, before == after ? before : isRightToLeft, from, end - from);
            from = end;
        }

        return marks;
    }

    /// <summary>Left or right for letters; a number after letters goes with them.</summary>
    private static Pull[] Strong(string text)
    {
        var (pulls, last, at) = (new Pull[text.Length], Pull.Left, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var pull = PullOf(rune);
            last = pull is Pull.Left or Pull.Right ? pull : last;
            Array.Fill(pulls, pull == Pull.Digit ? last : pull, at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }

        return pulls;
    }

    private static Pull PullOf(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => Pull.Digit,
            UnicodeCategory.NonSpacingMark when !IsRightToLeft(rune) => Pull.None,
            _ when IsRightToLeft(rune) && !Rune.IsPunctuation(rune) && !Rune.IsControl(rune) => Pull.Right,
            _ when Rune.IsLetter(rune) => Pull.Left,
            _ => Pull.None,
        };

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with presentation forms.</summary>
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}
