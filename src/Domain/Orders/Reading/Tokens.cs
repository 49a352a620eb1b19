namespace Reknit.Domain.Orders.Reading;

/// <summary>Cuts a damaged page into words and marks, each with its place in the text as extracted.</summary>
internal sealed partial class Tokens
{
    private static readonly HashSet<string> NumberWords = WordForm.Set(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
        """
    );

    /// <summary>A word and its space, on the whole.</summary>
    private const int LettersOfToken = 5;

    private readonly string _text;
    private readonly bool[] _noise;
    private readonly List<Token> _tokens;
    private int _at;
    private Gap _gap = Gap.Paragraph;

    private Tokens(string text, bool[] noise)
    {
        _text = text;
        _noise = noise;
        _tokens = new(text.Length / LettersOfToken);
    }

    public static List<Token> Of(RunningText page)
    {
        var reader = new Tokens(page.Text, page.Noise);
        reader.Run();
        Months.Mark(reader._tokens);
        return reader._tokens;
    }

    private char At(int i) => i >= 0 && i < _text.Length && !_noise[i] ? _text[i] : '\0';

    private void Run()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (_noise[_at] || c is '\u00AD' or '\u200B' or '\uFEFF')
            {
                _at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                Space();
            }
            else if (char.IsLetter(c) || (c == '[' && IsBracketedLetter(_at)))
            {
                Word();
            }
            else if (char.IsAsciiDigit(c))
            {
                Number();
            }
            else
            {
                Sign(c);
            }
        }
    }

    private void Space()
    {
        var lines = 0;
        while (_at < _text.Length && (_noise[_at] || char.IsWhiteSpace(_text[_at])))
        {
            var isReturn = _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n';
            lines += !_noise[_at] && !isReturn && _text[_at] is '\n' or '\r' or '\v' or '\u2028' ? 1 : 0;
            lines += _text[_at] is '\u2029' ? 2 : 0;
            lines += _text[_at] is '\f' ? 1 : 0;
            _at++;
        }
        _gap = (Gap)Math.Max((int)_gap, Math.Min(lines, 2));
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && !_noise[_at])
        {
            var c = _text[_at];
            if (char.IsLetter(c) || c == '\u00AD')
            {
                _at++;
            }
            else if (IsBracketedLetter(_at))
            {
                _at += 3;
            }
            else if (IsMisreadLetter(start))
            {
                _at++;
            }
            else if (WordForm.IsApostrophe(c) && _at > start && char.IsLetter(At(_at + 1)))
            {
                _at++;
            }
            else if (c == '?' && At(_at + 1) is 's' or 'S' && !char.IsLetterOrDigit(At(_at + 2)))
            {
                _at++;
            }
            else
            {
                break;
            }
        }
        if (IsRoman(_text.AsSpan(start, _at - start)))
        {
            Add(_text[start.._at].ToLowerInvariant(), start, _at, TokenKind.Word);
            return;
        }
        var form = WordForm.Of(Misspellings.Letters(_text[start.._at]));
        Join(ref form);
        // A lone capital before capitals is a broken small capital: O RDERED.
        var piece = _at - start;
        if (piece == 1 && char.IsUpper(_text[start]) && IsBrokenCapital(start, out var end))
        {
            _at = end;
            form = WordForm.Of(_text.AsSpan(start, 1)) + WordForm.Of(_text.AsSpan(start + 2, end - start - 2));
        }
        if (piece >= 4 && char.IsAsciiDigit(At(_at)) && !char.IsAsciiDigit(At(_at + 2)) && !char.IsLetter(At(_at + 1)))
        {
            // A footnote's number stuck to a word.
            var digits = char.IsAsciiDigit(At(_at + 1)) ? 2 : 1;
            Add(Misspellings.Mend(form), start, _at, TokenKind.Word);
            _at += digits;
            return;
        }
        Add(Misspellings.Mend(form), start, _at, TokenKind.Word);
    }

    private void Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(At(_at)) || (At(_at) is '.' or ',' && char.IsAsciiDigit(At(_at + 1))))
        {
            _at++;
        }
        var form = _text[start.._at].Replace(",", "", StringComparison.Ordinal);
        if (At(_at) is 's' or 'n' or 'r' or 't' && At(_at + 1) is 't' or 'd' or 'h' && !char.IsLetter(At(_at + 2)))
        {
            _at += 2;
        }
        Add(form, start, _at, TokenKind.Number);
    }

    private void Sign(char c)
    {
        var start = _at;
        if (PageMarks.Read(_text, _at) is { } mark)
        {
            _at = mark.End;
            if (mark.Kind is { } kind)
            {
                Add(mark.Form, start, _at, kind);
            }
            return;
        }
        if (c == '[' && _gap != Gap.None && EndOfBracketedNumber(start) is > 0 and var close)
        {
            // "[4]": how courts of some countries number a paragraph.
            Add("(", start, start + 1, TokenKind.Mark);
            Add(_text[(start + 1)..close], start + 1, close, TokenKind.Number);
            Add(")", close, close + 1, TokenKind.Mark);
            _at = close + 1;
            return;
        }
        _at++;
        if (c == '/' && char.IsAsciiDigit(At(start - 1)) && char.IsAsciiDigit(At(_at)))
        {
            return;
        }
        if (c is '-' or '‐' or '‑' && char.IsLetterOrDigit(At(start - 1)) && char.IsLetterOrDigit(At(_at)))
        {
            return;
        }
        switch (c)
        {
            case '.' when NextDot() > 0:
                Dots(start);
                break;
            case '.' when char.IsAsciiDigit(At(_at)) && char.IsLetter(At(start - 1)):
                Add(".", start, _at, TokenKind.Mark);
                while (char.IsAsciiDigit(At(_at)))
                {
                    _at++;
                }
                break;
            case '.'
            or ','
            or ';'
            or ':'
            or '!'
            or '?'
            or '('
            or ')'
            or '•'
            or '·'
            or '▪'
            or '●'
            or '*'
            or '-'
            or '–'
            or '—'
            or '/':
                Add(c is '—' or '–' ? "-" : c.ToString(), start, _at, TokenKind.Mark);
                break;
            case '‣' or '◦' or '►' or '▸' or '➢' or '◾' or '\uF0B7' or '\uF0A7' or '\uF0D8' when _gap != Gap.None:
                Add("•", start, _at, TokenKind.Mark);
                break;
            case '%':
                Add("percent", start, _at, TokenKind.Word);
                break;
            case '&':
                Add("and", start, _at, TokenKind.Word);
                break;
            case '$' or '£' or '€':
                Add("dolars", start, _at, TokenKind.Word);
                break;
            case '½':
                Add("half", start, _at, TokenKind.Word);
                break;
            case '|' when _gap != Gap.None:
                // A row of a table drawn with strokes stands alone.
                _gap = Gap.Paragraph;
                break;
            case '§' or '¶':
                Add("section", start, _at, TokenKind.Word);
                break;
            case '"' or '“' or '”' or '«' or '»':
                Add("\"", start, _at, TokenKind.Mark);
                break;
            default:
                break;
        }
    }

    private void Add(string form, int start, int end, TokenKind kind)
    {
        if (form.Length == 0)
        {
            return;
        }
        if (form is "cent" && _tokens.Count > 0 && _tokens[^1].Form is "per")
        {
            // "Forty per cent" is written in one word elsewhere.
            _tokens[^1] = _tokens[^1] with
            {
                Form = "percent",
                End = end,
            };
            return;
        }
        var raw = _text.AsSpan(start, end - start);
        var capital = false;
        var lower = false;
        foreach (var c in raw)
        {
            lower |= char.IsLower(c);
        }
        capital = char.IsUpper(raw[0]) || (raw[0] == '[' && raw.Length > 1 && char.IsUpper(raw[1]));
        _tokens.Add(new(form, start, end, kind, _gap, capital, capital && !lower));
        _gap = Gap.None;
        if (form == ")")
        {
            DropRepeatedNumber();
        }
    }

    /// <summary>"Ninety (90) days" says ninety once.</summary>
    private void DropRepeatedNumber()
    {
        if (
            _tokens is [.., var word, var open, { Kind: TokenKind.Number }, _]
            && open.IsMark('(')
            && NumberWords.Contains(word.Form)
        )
        {
            _tokens.RemoveRange(_tokens.Count - 3, 3);
        }
    }
}
