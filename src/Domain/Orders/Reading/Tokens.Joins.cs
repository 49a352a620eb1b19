namespace Reknit.Domain.Orders.Reading;

/// <summary>Mends words that a page cut: hyphens at line ends, bracketed letters, broken small capitals.</summary>
internal sealed partial class Tokens
{
    private static readonly HashSet<string> Compounds = WordForm.Set(
        "thereafter hereafter hereinafter therein thereof thereto hereof hereto within without whereas whenever wherever whoever"
    );

    private static readonly HashSet<string> Prefixes = ["co", "non", "re", "pre", "un", "inter"];

    /// <summary>"ii", "VII": doubled figures count, so they are not written once.</summary>
    private static bool IsRoman(ReadOnlySpan<char> word) =>
        word.Length is > 1 and <= 5 && (word.IndexOfAnyExcept("ivx") < 0 || word.IndexOfAnyExcept("IVX") < 0);

    /// <summary>Where "[4]" closes, or 0.</summary>
    private int EndOfBracketedNumber(int at)
    {
        var end = at + 1;
        while (end <= at + 3 && char.IsAsciiDigit(At(end)))
        {
            end++;
        }
        return end > at + 1 && At(end) == ']' ? end : 0;
    }

    private bool IsBracketedLetter(int at) =>
        At(at) == '[' && char.IsLetter(At(at + 1)) && At(at + 2) == ']' && char.IsLetter(At(at + 3));

    /// <summary>Joins a word cut by a hyphen, at a line's end or after a prefix; other compounds stay two words.</summary>
    private void Join(ref string form)
    {
        while (At(_at) is '-' or '‐' or '‑' or '\u00AC')
        {
            var next = _at + 1;
            var broken = false;
            while (next < _text.Length && (_noise[next] || char.IsWhiteSpace(_text[next])))
            {
                broken |= !_noise[next] && _text[next] is '\n' or '\r' or '\f';
                next++;
            }
            if ((!broken && next > _at + 1) || !char.IsLetter(At(next)) || (broken && !char.IsLower(At(next))))
            {
                return;
            }
            var end = next;
            while (char.IsLetter(At(end)) || (WordForm.IsApostrophe(At(end)) && char.IsLetter(At(end + 1))))
            {
                end++;
            }
            var tail = WordForm.Of(_text.AsSpan(next, end - next));
            var joins =
                Prefixes.Contains(form)
                || (
                    broken
                    && (
                        !(Lexicon.Knows(form) && Lexicon.Knows(tail))
                        || Compounds.Contains(form + tail)
                        || Lexicon.IsCut(form, tail)
                    )
                );
            if (!joins)
            {
                return;
            }
            form = WordForm.Of(form + tail);
            _at = end;
        }
    }

    /// <summary>A digit that stands for a letter inside a word, or at its end where only so it is a word.</summary>
    private bool IsMisreadLetter(int start)
    {
        if (_at - start < 2 || At(_at) is not ('0' or '1' or '5'))
        {
            return false;
        }
        var end = _at;
        while (At(end) is '0' or '1')
        {
            end++;
        }
        if (char.IsLetter(At(_at + 1)) || (end > _at && char.IsLetter(At(end))))
        {
            return true;
        }
        var misread = WordForm.Of(Misspellings.Letters(_text[start..end]));
        return !char.IsDigit(At(end))
            && !Lexicon.Reads(WordForm.Of(_text.AsSpan(start, _at - start)))
            && (misread is "shal" or "wil" or "al" || Lexicon.Knows(misread));
    }

    private bool IsBrokenCapital(int start, out int end)
    {
        end = start + 2;
        if (At(start + 1) != ' ' || !char.IsUpper(At(start + 2)))
        {
            return false;
        }
        while (char.IsUpper(At(end)))
        {
            end++;
        }
        var length = end - start - 2;
        var tail = _text.AsSpan(start + 2, length);
        return length >= 2
            && !char.IsLetter(At(end))
            && (
                _text[start] is not ('A' or 'I')
                || Lexicon.Knows(WordForm.Of(_text.AsSpan(start, 1)) + WordForm.Of(tail))
            )
            && !(_text[start] is 'V' && At(start - 1) == ' ' && !Lexicon.Knows("v" + WordForm.Of(tail)));
    }

    /// <summary>The place after the next dot of a row, or 0; dots may stand apart, but on one line.</summary>
    private int NextDot()
    {
        var next = _at;
        while (next < _at + 4 && At(next) is ' ' or '\u00A0' or '\t' or '\u200B')
        {
            next++;
        }
        return At(next) == '.' ? next + 1 : 0;
    }

    private void Dots(int start)
    {
        var dots = 1;
        for (var next = NextDot(); next > 0; next = NextDot())
        {
            dots++;
            _at = next;
        }
        if (dots >= 5)
        {
            Add("_", start, _at, TokenKind.Blank);
        }
        else if (dots == 4)
        {
            Add(".", start, _at, TokenKind.Mark);
        }
    }
}
