using System.Text;

namespace Reknit.Domain.Orders.Reading;

/// <summary>The text as somebody reads it aloud: wrapped lines are joined, heads and numbers of pages are left out.</summary>
internal sealed class RunningText
{
    /// <summary>A text with shorter lines is a list or a caption, and was not wrapped.</summary>
    private const int NarrowestPage = 30;

    /// <summary>Of a hundred: how full a line is before the next word was too long for it; letters differ in width.</summary>
    private const int Full = 90;

    /// <summary>Stands for the end of a line that was full: a space to all who do not look for it.</summary>
    public const char Wrap = '\v';

    /// <summary>As many spaces set two columns apart.</summary>
    private const int Column = 3;

    private readonly record struct Line(int Start, int End)
    {
        public int Length => End - Start;
    }

    private readonly HashSet<int> _wrapped = [];

    private string? _inPlace;

    private RunningText(string text, bool[] noise)
    {
        Text = text;
        Noise = noise;
    }

    /// <summary>As extracted.</summary>
    public string Text { get; }

    /// <summary>Marks each character of the text that belongs to the page alone.</summary>
    public bool[] Noise { get; }

    /// <summary>Offsets are not those of the text as extracted.</summary>
    public string Words { get; private set; } = "";

    public static RunningText Of(string text)
    {
        var noise = PageNoise.Find(text);
        var lines = Lines(text, noise);
        var running = new RunningText(text, noise);
        List<Line> full = [.. lines.Where(l => !IsColumns(text, l))];
        var width = full.Count == 0 ? 0 : full.Max(l => l.Length);
        var isWrapped = width >= NarrowestPage && full.Count(l => l.Length * 100 >= width * Full) > 1;
        var words = new StringBuilder(text.Length);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (
                i > 0
                && lines[i - 1].Length > 0
                && line.Length > 0
                && IsWrap(text, lines[i - 1], line, width, isWrapped)
            )
            {
                running._wrapped.Add(line.Start);
                if (IsHyphenated(text, lines[i - 1], line))
                {
                    words.Length--;
                }
                else
                {
                    words.Append(Wrap);
                }
            }
            else if (i > 0)
            {
                words.Append('\n');
            }
            Append(words, text, noise, line);
        }
        running.Words = words.ToString();
        return running;
    }

    /// <summary>The words of a stretch of tokens, as they are spelt, on one line.</summary>
    public static string Between(string text, List<Token> tokens, int from, int to)
    {
        var words = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            if (i > from)
            {
                var last = tokens[i - 1].End;
                var gap = text.AsSpan(last, Math.Max(0, token.Start - last));
                var line = gap.IndexOfAny("\n\r\f");
                Append(words, line < 0 ? gap : gap[..line]);
                Append(words, line < 0 ? "" : " ");
            }
            Spell(words, text.AsSpan(token.Start, token.End - token.Start));
        }
        return words.ToString();
    }

    /// <summary>What stands between two words, with one space for all that was set between them.</summary>
    private static void Append(StringBuilder words, ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (!IsUnseen(c) && !(char.IsWhiteSpace(c) && words.Length > 0 && words[^1] == ' '))
            {
                words.Append(char.IsWhiteSpace(c) ? ' ' : c);
            }
        }
    }

    private static void Spell(StringBuilder words, ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny("-‐\u00AD");
        var line = word.LastIndexOfAny("\n\r\f");
        if (line < 0 || hyphen < 0)
        {
            words.Append(word);
            return;
        }
        words.Append(word[..hyphen]).Append(word[(line + 1)..].TrimStart());
    }

    /// <summary>The tokens without the line ends of full lines: a name may be broken there.</summary>
    public List<Token> Join(List<Token> tokens) =>
        [.. tokens.Select(t => t.Before == Gap.Line && _wrapped.Contains(t.Start) ? t with { Before = Gap.None } : t)];

    /// <summary>The text as extracted, place by place, with a space for what the page put there and for the end of a full line.</summary>
    public string InPlace => _inPlace ??= ReadInPlace();

    private string ReadInPlace()
    {
        var words = Text.ToCharArray();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Noise[i] || IsUnseen(words[i]) ? ' ' : words[i];
        }
        foreach (var start in _wrapped)
        {
            for (var i = start - 1; i >= 0 && char.IsWhiteSpace(words[i]); i--)
            {
                words[i] = ' ';
            }
        }
        return new(words);
    }

    private static bool IsWrap(string text, Line before, Line line, int width, bool isWrapped)
    {
        if (IsHyphenated(text, before, line))
        {
            return true;
        }
        // A line in capitals above one in small letters is a title.
        if (
            (IsShouted(text, before) && !IsShouted(text, line))
            || IsCaption(text, before, line)
            || IsColumns(text, before)
            || IsColumns(text, line)
        )
        {
            return false;
        }
        var word = text.AsSpan(line.Start, line.Length).IndexOfAny(" \t");
        var room = before.Length + 1 + (word < 0 ? line.Length : word);
        return isWrapped && room * 100 >= width * Full;
    }

    /// <summary>A caption sets two things side by side.</summary>
    private static bool IsColumns(string text, Line line) =>
        text.AsSpan(line.Start, line.Length).IndexOf("   ", StringComparison.Ordinal) >= 0;

    /// <summary>"Visitation Proceeding" above "ANSEL PRUITT, Petitioner".</summary>
    private static bool IsCaption(string text, Line before, Line line)
    {
        var last = text[before.Start..before.End].Split(' ')[^1];
        var first = text[line.Start..line.End].Split(' ').Take(2).ToList();
        return last.Any(char.IsLower)
            && first.Count == 2
            && first.TrueForAll(w => w.Count(char.IsUpper) > 1 && !w.Any(char.IsLower));
    }

    private static bool IsShouted(string text, Line line) =>
        text.AsSpan(line.Start, line.Length).ToString() is var words
        && !words.Any(char.IsLower)
        && words.Any(char.IsUpper);

    private static bool IsHyphenated(string text, Line before, Line line) =>
        before.Length > 1
        && text[before.End - 1] is '-' or '‐'
        && char.IsLower(text[before.End - 2])
        && char.IsLower(text[line.Start]);

    private static void Append(StringBuilder words, string text, bool[] noise, Line line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (noise[i] || IsUnseen(text[i]))
            {
                continue;
            }
            if (!char.IsWhiteSpace(text[i]))
            {
                words.Append(text[i]);
                continue;
            }
            var from = i;
            var wide = 0;
            for (; i < line.End && (noise[i] || IsUnseen(text[i]) || char.IsWhiteSpace(text[i])); i++)
            {
                wide += !noise[i] && char.IsWhiteSpace(text[i]) ? 1 : 0;
            }
            i--;
            words.Append(' ', wide >= Column && from > line.Start ? Column : 1);
        }
    }

    private static bool IsUnseen(char c) => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>Each line from its first to its last own letter; a line of the page alone is none, an empty one stays.</summary>
    private static List<Line> Lines(string text, bool[] noise)
    {
        var lines = new List<Line>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\f' or '\v' or '\u2028' or '\u2029'))
            {
                continue;
            }
            var (from, to) = (start, i);
            while (from < to && (noise[from] || char.IsWhiteSpace(text[from])))
            {
                from++;
            }
            while (to > from && (noise[to - 1] || char.IsWhiteSpace(text[to - 1])))
            {
                to--;
            }
            if (to > from || !Array.Exists(noise[start..i], n => n))
            {
                lines.Add(new(from, to));
            }
            start = i + 1;
        }
        return lines;
    }
}
