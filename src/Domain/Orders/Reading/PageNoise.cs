using System.Globalization;
using System.Text;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Finds what a page adds to the text: running heads, page numbers, numbered margins of pleading paper.</summary>
internal static class PageNoise
{
    private const int LongestHead = 100;
    private const int LongestPageNumber = 24;
    private const int LongestLabel = 5;

    private readonly record struct Line(int Start, int End, int TextStart, int TextEnd)
    {
        public bool IsEmpty => TextStart >= TextEnd;
    }

    /// <summary>Marks each character that belongs to the page and not to the text.</summary>
    public static bool[] Find(string text)
    {
        var noise = new bool[text.Length];
        var lines = Lines(text);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var shape = Shape(text, line);
            if (shape.Length > 0)
            {
                seen[shape] = seen.GetValueOrDefault(shape) + 1;
            }
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsPageNumber(text, lines[i]) || IsRunningHead(text, lines, i, seen))
            {
                // The head's own line end goes with it, so that the sentence around it stays one.
                var end = Math.Min(text.Length, lines[i].End + 1);
                Array.Fill(noise, true, lines[i].TextStart, end - lines[i].TextStart);
            }
        }
        MarkMargins(text, lines, noise);
        return noise;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029'))
            {
                continue;
            }
            var from = start;
            var to = i;
            while (from < to && IsSpace(text[from]))
            {
                from++;
            }
            while (to > from && IsSpace(text[to - 1]))
            {
                to--;
            }
            lines.Add(new(start, i, from, to));
            start = i + 1;
        }
        return lines;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>The line in small letters, with one space between words and # for each digit.</summary>
    private static string Shape(string text, Line line)
    {
        var shape = new StringBuilder();
        for (var i = line.TextStart; i < line.TextEnd && shape.Length <= LongestHead; i++)
        {
            var c = text[i];
            if (!IsSpace(c))
            {
                shape.Append(char.IsAsciiDigit(c) ? '#' : char.ToLowerInvariant(c));
            }
            else if (shape[^1] != ' ')
            {
                shape.Append(' ');
            }
        }
        return shape.Length > LongestHead ? "" : shape.ToString();
    }

    private static bool IsPageNumber(string text, Line line)
    {
        var whole = Shape(text, line);
        if (whole.Length is 0 or > LongestPageNumber)
        {
            return false;
        }
        // "May 17," at the end of a line, and the year on the next.
        if (whole == "####" && text.AsSpan(line.TextStart, 2) is "19" or "20")
        {
            return false;
        }
        var shape = whole.Trim('-', '–', '—', ' ', '~', '|');
        if (shape.StartsWith("page", StringComparison.Ordinal))
        {
            shape = shape[4..].Trim();
        }
        else if (shape.StartsWith("pg.", StringComparison.Ordinal))
        {
            shape = shape[3..].Trim();
        }
        var parts = shape.Split(["of", "/"], StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && parts.All(p => p.Length is > 0 and <= 4 && p.All(c => c == '#'));
    }

    private static bool IsRunningHead(string text, List<Line> lines, int at, Dictionary<string, int> seen)
    {
        var line = lines[at];
        var shape = Shape(text, line);
        if (shape.Length < 3 || char.IsLower(text[line.TextStart]) || !LooksLikeHead(text, line, shape))
        {
            return false;
        }
        return seen[shape] > 1 || Interrupts(text, lines, at);
    }

    private static bool LooksLikeHead(string text, Line line, string shape)
    {
        if (shape.Contains("ordered", StringComparison.Ordinal) || shape.Contains(" shall ", StringComparison.Ordinal))
        {
            return false;
        }
        var letters = 0;
        var capitals = 0;
        for (var i = line.TextStart; i < line.TextEnd; i++)
        {
            letters += char.IsLetter(text[i]) ? 1 : 0;
            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }
        return letters > 0
            && (
                capitals == letters
                || shape.Contains("page #", StringComparison.Ordinal)
                || shape.Contains(" v. ", StringComparison.Ordinal)
                || shape.Contains(" v ", StringComparison.Ordinal)
                || shape.Contains(" vs", StringComparison.Ordinal)
                || shape.Contains("case no", StringComparison.Ordinal)
                || shape.Contains("no. #", StringComparison.Ordinal)
                || shape.Contains("docket", StringComparison.Ordinal)
                || IsStamp(shape)
                || shape.Contains("marriage of", StringComparison.Ordinal)
            );
    }

    /// <summary>"FILED 6/21/24", "Electronically filed": not "Mother filed a motion".</summary>
    private static bool IsStamp(string shape) =>
        shape.StartsWith("filed", StringComparison.Ordinal)
        || shape.StartsWith("e-filed", StringComparison.Ordinal)
        || shape.StartsWith("efiled", StringComparison.Ordinal)
        || shape.StartsWith("electronically filed", StringComparison.Ordinal)
        || shape.EndsWith("filed", StringComparison.Ordinal);

    private static bool Interrupts(string text, List<Line> lines, int at)
    {
        var before = at - 1;
        while (before >= 0 && lines[before].IsEmpty)
        {
            before--;
        }
        var after = at + 1;
        while (after < lines.Count && (lines[after].IsEmpty || IsPageNumber(text, lines[after])))
        {
            after++;
        }
        if (before < 0 || after >= lines.Count)
        {
            return false;
        }
        var isOpen =
            text[lines[before].TextEnd - 1] is not ('.' or ';' or ':' or '!' or '?' or '"' or '”')
            || EndsInTitle(text.AsSpan(lines[before].TextStart..lines[before].TextEnd));
        var hasPageNumber = at + 1 < lines.Count && IsPageNumber(text, lines[at + 1]);
        return isOpen
            && (
                hasPageNumber
                || (
                    char.IsLower(text[lines[after].TextStart])
                    && !HasLabel(text, lines[after])
                    && !IsVersus(text, lines[after])
                )
            );
    }

    private static bool EndsInTitle(ReadOnlySpan<char> line) =>
        line.EndsWith(" Dr.", StringComparison.Ordinal)
        || line.EndsWith(" Mr.", StringComparison.Ordinal)
        || line.EndsWith(" Ms.", StringComparison.Ordinal)
        || line.EndsWith(" Mrs.", StringComparison.Ordinal);

    private static void MarkMargins(string text, List<Line> lines, bool[] noise)
    {
        var run = new List<(int Start, int End)>();
        var last = 0;
        foreach (var line in lines)
        {
            if (line.IsEmpty)
            {
                continue;
            }
            var end = line.TextStart;
            while (end < line.TextEnd && end - line.TextStart < 2 && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            var value =
                end > line.TextStart
                    ? int.Parse(text.AsSpan(line.TextStart, end - line.TextStart), CultureInfo.InvariantCulture)
                    : 0;
            var isMargin =
                value is > 0 and <= 40
                && (end == line.TextEnd || (text[end] is ' ' or '\t' && !IsSpacedLabel(text, line, end)));
            if (!isMargin || (value != last + 1 && value != 1))
            {
                Keep(run, noise);
                last = 0;
                if (!isMargin || value != 1)
                {
                    continue;
                }
            }
            run.Add((line.TextStart, end));
            last = value;
        }
        Keep(run, noise);
    }

    /// <summary>"vs." below a party of the caption.</summary>
    private static bool IsVersus(string text, Line line) =>
        text.AsSpan(line.TextStart, line.TextEnd - line.TextStart).TrimEnd('.') is "v" or "vs" or "versus" or "and";

    /// <summary>"a)", "iv.": an item begins, and no sentence goes on.</summary>
    private static bool HasLabel(string text, Line line)
    {
        var end = line.TextStart;
        while (end < line.TextEnd && end - line.TextStart < LongestLabel && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }
        var label = text.AsSpan(line.TextStart, end - line.TextStart);
        return end + 1 < line.TextEnd
            && text[end] is '.' or ')'
            && text[end + 1] is ' ' or '\t'
            && (label.Length == 1 || label.IndexOfAnyExcept("ivx") < 0);
    }

    /// <summary>"4 . The parties": a paragraph's number, set apart from its stop.</summary>
    private static bool IsSpacedLabel(string text, Line line, int at) =>
        at + 1 < line.TextEnd && text[at + 1] is '.' or ')' && !(at + 2 < line.TextEnd && text[at + 2] is '.');

    private static void Keep(List<(int Start, int End)> run, bool[] noise)
    {
        if (run.Count >= 6)
        {
            foreach (var (start, end) in run)
            {
                Array.Fill(noise, true, start, end - start);
            }
        }
        run.Clear();
    }
}
