using System.Globalization;
using System.Text;
using Reknit.Domain.Orders.Reading;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Own;

/// <summary>
/// A text without case and accents for finding words in it, each sign with its place. Beside letters and digits it
/// holds a space for any gap, a hyphen, an apostrophe, <see cref="Joined"/> where a word goes on in the next line,
/// and <see cref="Other"/> for every other mark.
/// </summary>
internal sealed class FoldedText
{
    public const char Joined = '\u00AD';
    public const char Other = '|';

    private readonly List<char> _signs = [];
    private readonly List<(int Start, int End)> _places = [];

    public static FoldedText Of(string text) => new(text, new bool[text.Length]);

    /// <summary>Without the running heads and page numbers that stand between two halves of a sentence.</summary>
    public static FoldedText OfPage(string text) => new(text, PageNoise.Find(text));

    private FoldedText(string text, bool[] noise)
    {
        var folds = new Dictionary<int, string>();
        var at = 0;
        while (at < text.Length)
        {
            if (noise[at])
            {
                at++;
                continue;
            }

            if (LineEndHyphen(text, noise, at) is var next && next > 0)
            {
                Add(Joined, at, next);
                at = next;
                continue;
            }

            // A lone half of a pair reads as a replacement mark.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!folds.TryGetValue(rune.Value, out var fold))
            {
                folds[rune.Value] = fold = Fold(rune);
            }

            foreach (var sign in fold)
            {
                Add(sign, at, at + length);
            }

            at += length;
        }
    }

    public string Signs => string.Concat(_signs);

    /// <summary>Where any of the phrases stands as whole words.</summary>
    public IEnumerable<(int Start, int End)> Find(IReadOnlyList<FoldedPhrase> phrases)
    {
        var byFirst = phrases.Where(p => p.Signs.Length > 0).ToLookup(p => p.Signs[0]);
        for (var at = 0; at < _signs.Count; at++)
        {
            if (!byFirst.Contains(_signs[at]) || !IsEdge(at - 1, at))
            {
                continue;
            }

            foreach (var phrase in byFirst[_signs[at]])
            {
                if (phrase.EndIn(_signs, at) is var end && end > 0 && IsEdge(end - 1, end))
                {
                    yield return (_places[at].Start, _places[end - 1].End);
                }
            }
        }
    }

    private bool IsEdge(int before, int after) =>
        before < 0
        || after >= _signs.Count
        || !IsInWord(_signs[before])
        || !IsInWord(_signs[after])
        || IsUnspaced(_signs[before])
        || IsUnspaced(_signs[after]);

    private static bool IsInWord(char sign) => sign == Joined || IsOfWord(sign);

    /// <summary>A letter, a digit, or a vowel sign that some scripts write as a mark of its own.</summary>
    public static bool IsOfWord(char sign) => sign is not (' ' or '-' or '\'' or Joined or Other);

    /// <summary>Of scripts that put no space between words.</summary>
    public static bool IsUnspaced(char sign) =>
        sign
            is (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3040' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF');

    private static string Fold(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return " ";
        }

        if (rune.Value < 128 && Rune.IsLetterOrDigit(rune))
        {
            return Rune.ToLowerInvariant(rune).ToString();
        }

        if (rune.Value is '-' or '\u2010' or '\u2011')
        {
            return "-";
        }

        if (rune.Value is '\'' or '\u2019' or '\u2018' or '\u02BC')
        {
            return "'";
        }

        // Accents, direction marks and the Arabic stretch are no signs of their own.
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => "",
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => Other.ToString(),
            _ when rune.Value == '\u0640' => "",
            _ => PersonName.Fold(rune.ToString()) is { Length: > 0 } folded ? folded : Other.ToString(),
        };
    }

    private void Add(char sign, int start, int end)
    {
        if (sign == ' ' && (_signs.Count == 0 || _signs[^1] is ' ' or Joined))
        {
            return;
        }

        _signs.Add(sign);
        _places.Add((start, end));
    }

    /// <summary>Where the word goes on after a hyphen that ends a line; 0 where there is none.</summary>
    private static int LineEndHyphen(string text, bool[] noise, int at)
    {
        if (text[at] is not ('-' or '\u2010' or '\u00AD') || at == 0 || !char.IsLetter(text[at - 1]))
        {
            return 0;
        }

        var (next, hasBreak) = (at + 1, false);
        while (next < text.Length && (noise[next] || char.IsWhiteSpace(text[next])))
        {
            hasBreak |= text[next] is '\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029';
            next++;
        }

        return hasBreak && next < text.Length && char.IsLetter(text[next]) ? next : 0;
    }
}
