namespace Reknit.Domain.Orders.Reading;

/// <summary>Reads a template's marks: rules, placeholders, tick boxes, and words that an editor put in brackets.</summary>
internal static class PageMarks
{
    private const int LongestPlaceholder = 60;

    private static readonly string[] Placeholders =
    [
        "name",
        "insert",
        "date",
        "amount",
        "fill",
        "select",
        "choose",
        "number",
        "percent",
        "%",
        "enter",
        "specify",
        "tbd",
        "to be",
        "optional",
        "party a",
        "party b",
        "address",
        "blank",
    ];

    private static readonly string[] Wanted =
    [
        "therapist",
        "counselor",
        "counsellor",
        "provider",
        "agency",
        "parent",
        "party",
        "county",
        "state",
    ];

    private static readonly string[] Named = ["reunif", "reintegr", "therapist", "counselor", "counsellor"];

    private static readonly string[] Withheld = ["omitted", "redacted", "withheld", "removed", "sealed", "anonymi"];

    /// <summary>A mark read: its end, what it stands for (null: nothing), and its form.</summary>
    public readonly record struct Mark(int End, TokenKind? Kind, string Form);

    public static Mark? Read(string text, int at)
    {
        switch (text[at])
        {
            case '_' when at + 1 < text.Length && text[at + 1] == '_':
                return new(RunOf(text, at, '_'), TokenKind.Blank, "_");
            case '☐' or '□' or '◻' or '❏' or '❑' or '○':
                return new(at + 1, TokenKind.Unticked, "☐");
            case '☒' or '☑' or '✓' or '✔' or '■' or '✗' or '✘' or '\uF0FE' or '⊠':
                return new(at + 1, TokenKind.Ticked, "☒");
            case '[':
                return Bracket(text, at, ']');
            case '{':
                return Bracket(text, at, '}') is { } curly ? curly with { Kind = TokenKind.Blank, Form = "_" } : null;
            case '<':
                return Bracket(text, at, '>') is { } angle && angle.End - at > 3
                    ? angle with
                    {
                        Kind = TokenKind.Blank,
                        Form = "_",
                    }
                    : null;
            case '(':
                return Parenthesis(text, at);
            default:
                return null;
        }
    }

    private static int RunOf(string text, int at, char c)
    {
        while (at < text.Length && (text[at] == c || (text[at] == ' ' && at + 1 < text.Length && text[at + 1] == c)))
        {
            at++;
        }
        return at;
    }

    private static Mark? Bracket(string text, int at, char close)
    {
        var end = text.AsSpan(at, Math.Min(LongestPlaceholder, text.Length - at)).IndexOf(close);
        if (end < 0)
        {
            return null;
        }
        // A placeholder may be broken over lines.
        var inner = string.Join(
                ' ',
                text.Substring(at + 1, end - 1)
                    .Split([' ', '\t', '\n', '\r', '\u00A0', '\u200B'], StringSplitOptions.RemoveEmptyEntries)
            )
            .AsSpan();
        var wide = end - 1 > 3;
        var after = at + end + 1;
        if (inner.Trim(" _\t\r\n.").IsEmpty)
        {
            return new(after, wide ? TokenKind.Blank : TokenKind.Unticked, wide ? "_" : "☐");
        }
        if (inner.Trim() is "x" or "X" or "✓" or "✔")
        {
            return new(after, TokenKind.Ticked, "☒");
        }
        if (inner.Trim().Equals("sic", StringComparison.OrdinalIgnoreCase))
        {
            return new(after, null, "");
        }
        foreach (var word in Withheld)
        {
            if (inner.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return new(after, TokenKind.Word, "withheldname");
            }
        }
        foreach (var word in Placeholders)
        {
            if (inner.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return new(after, TokenKind.Blank, "_");
            }
        }
        if (Wanted.Contains(inner.Trim().ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return new(after, TokenKind.Blank, "_");
        }
        var isCapitals = !inner.ContainsAnyInRange('a', 'z') && inner.ContainsAnyInRange('A', 'Z') && inner.Length > 3;
        var first = WordForm.Of(inner.Trim());
        return isCapitals && !Lexicon.IsParty(first) ? new(after, TokenKind.Blank, "_") : null;
    }

    private static Mark? Parenthesis(string text, int at)
    {
        var end = text.AsSpan(at, Math.Min(LongestPlaceholder, text.Length - at)).IndexOf(')');
        if (end < 0)
        {
            return null;
        }
        var inner = text.AsSpan(at + 1, end - 1);
        var after = at + end + 1;
        if (inner.Length is > 0 and <= 4 && inner.Trim().IsEmpty)
        {
            return new(after, TokenKind.Unticked, "☐");
        }
        if (inner.Trim() is "X" or "✓" or "✔" or "√")
        {
            return new(after, TokenKind.Ticked, "☒");
        }
        var asks =
            inner.StartsWith("insert", StringComparison.OrdinalIgnoreCase)
            || inner.StartsWith("name of", StringComparison.OrdinalIgnoreCase)
            || inner.Equals("name", StringComparison.OrdinalIgnoreCase);
        return asks ? new(Upto(text, at, after), TokenKind.Blank, "_") : null;
    }

    /// <summary>"(name of reunification therapist)": the blank ends where the placeholder says whose name is wanted.</summary>
    private static int Upto(string text, int at, int end)
    {
        var inner = text.AsSpan(at, end - at);
        var first = end;
        foreach (var word in Named)
        {
            var found = inner.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            first = found > 0 ? Math.Min(first, at + found) : first;
        }
        return first;
    }
}
