namespace Reknit.Domain.Orders.Reading;

/// <summary>A list's label: 7., (a), iv), § 3, SECOND:, a bullet.</summary>
/// <param name="Kind">Which series it belongs to: '1', 'a', 'A', 'i', 'I', 'o' for a spelt number, '•' or '-' for none.</param>
/// <param name="Style">How its number is set off, such as ( or §: a list keeps to one style.</param>
/// <param name="Length">How many tokens it takes.</param>
internal readonly record struct Label(char Kind, char Style, string Name, int Length)
{
    private static readonly HashSet<string> Cited = WordForm.Set(
        """
        section sections paragraph paragraphs rule rules article exhibit no item par para order orders
        clause ss s subsection subparagraph code page part form
        """
    );

    private static readonly HashSet<string> Left = WordForm.Set(
        "of in under to and or at by per from the with see this that on for , through than is are be"
    );

    /// <summary>Whether it is a number or letter, not a bullet.</summary>
    public bool IsNumbered => Kind is not ('•' or '-');

    /// <summary>Reads a label at <paramref name="at"/>, where a line or a sentence begins.</summary>
    public static Label? Read(List<Token> tokens, int at, bool atLineStart)
    {
        var first = tokens[at];
        if (first.Kind == TokenKind.Mark && first.Form is "•" or "·" or "▪" or "●")
        {
            return new('•', ' ', "", 1);
        }
        if (atLineStart && IsDash(first))
        {
            return new('-', ' ', "", 1);
        }
        if (first.IsMark('('))
        {
            return IsEnclosed(tokens, at) && !(at > 0 && (IsCited(tokens, at) || IsAge(tokens, at)))
                ? new(Series(tokens[at + 1])!.Value, '(', tokens[at + 1].Form, 3)
                : null;
        }
        if (atLineStart && (NumberedWords.Read(tokens, at) ?? SpeltNumbers.Read(tokens, at)) is { } spelt)
        {
            return spelt;
        }
        if (at + 1 >= tokens.Count)
        {
            return null;
        }
        if (atLineStart && IsPointed(tokens, at))
        {
            return new('1', '.', first.Form, 1);
        }
        if (!(tokens[at + 1].IsMark('.') || tokens[at + 1].IsMark(')')))
        {
            return atLineStart && first.Kind == TokenKind.Number && Series(first) is { } && IsEnclosed(tokens, at + 1)
                ? new('1', '(', $"{first.Form}({tokens[at + 2].Form})", 4)
                : null;
        }
        var isTight = tokens[at + 1].Start == first.End;
        var isSingleLetter = first.Kind == TokenKind.Word && first.Form.Length == 1;
        var series = Series(first);
        if (IsVersus(tokens, at) || (isSingleLetter && (IsInitials(tokens, at) || IsHalfOfDay(tokens, at))))
        {
            return null;
        }
        if (
            !(
                isTight
                || (
                    atLineStart
                    && first.Kind == TokenKind.Number
                    && tokens[at + 1].Before == Gap.None
                    && HasEnded(tokens, at)
                )
            )
            || IsCited(tokens, at)
            || series is null
            || (isSingleLetter && !atLineStart && !tokens[at + 1].IsMark(')'))
        )
        {
            return null;
        }
        return new(series.Value, tokens[at + 1].Form[0], first.Form, 2);
    }

    /// <summary>The letter before it in the alphabet, where a Roman figure may be a letter: after H comes I.</summary>
    public string? LetterBefore =>
        Kind is not ('i' or 'I')
            ? null
            : Name switch
            {
                "i" => "h",
                "v" => "u",
                "x" => "w",
                _ => null,
            };

    /// <summary>What a word or sign before it makes a place that is cited, not a label: "under section 4."</summary>
    internal static bool IsCited(List<Token> tokens, int at) =>
        at > 0
        && tokens[at - 1].Kind == TokenKind.Word
        && Cited.Contains(tokens[at - 1].Form)
        && !(tokens[at].Before != Gap.None && tokens[at - 1] is { AllCapitals: true, Form: "order" or "orders" });

    /// <summary>"The minors Odalys (13) and Ezra", where the line was full after the name.</summary>
    private static bool IsAge(List<Token> tokens, int at) =>
        tokens[at + 1].Kind == TokenKind.Number
        && tokens[at - 1] is { Kind: TokenKind.Word, Capital: true, AllCapitals: false }
        && !HasEnded(tokens, at)
        && at + 3 < tokens.Count
        && !Opens(tokens[at + 3]);

    /// <summary>"(4)", "(iv)": a figure in brackets of its own.</summary>
    private static bool IsEnclosed(List<Token> tokens, int at) =>
        at + 2 < tokens.Count
        && tokens[at].IsMark('(')
        && tokens[at + 2].IsMark(')')
        && tokens[at + 1].Start == tokens[at].End
        && Series(tokens[at + 1]) is not null;

    /// <summary>"4.1 The parties": a number with a point needs no other, where something ended before it.</summary>
    private static bool IsPointed(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Number
        && tokens[at].Form.Contains('.', StringComparison.Ordinal)
        && Opens(tokens[at + 1])
        && HasEnded(tokens, at);

    /// <summary>What an item begins with: a word with a capital, or a box.</summary>
    internal static bool Opens(Token token) => token.Capital || token.Kind is TokenKind.Ticked or TokenKind.Unticked;

    /// <summary>Whether the words before a line are a whole, or a heading, so that the line begins something.</summary>
    internal static bool HasEnded(List<Token> tokens, int at) =>
        at == 0
        || tokens[at].Before == Gap.Paragraph
        || tokens[at - 1].Form is "." or ":" or ";" or "!" or "?" or ")" or "percent" or "_"
        || tokens[at - 1] is { AllCapitals: true, Form.Length: > 1 }
        || (tokens[at - 1].Form is "and" or "or" && at > 1 && tokens[at - 2].Form is ";" or ",");

    /// <summary>Whether the line before breaks off where something has to follow: "as set out in".</summary>
    internal static bool BreaksOff(List<Token> tokens, int at) =>
        !HasEnded(tokens, at) && Left.Contains(tokens[at - 1].Form);

    /// <summary>The "v." between the parties of a caption: alone on its line, or before a name in capitals.</summary>
    private static bool IsVersus(List<Token> tokens, int at) =>
        tokens[at] is { Form: "v", Capital: false }
        && tokens[at + 1].IsMark('.')
        && at + 2 < tokens.Count
        && (tokens[at + 2].Before != Gap.None || tokens[at + 2] is { AllCapitals: true, Form.Length: > 1 });

    /// <summary>"A.K." at the head of a line is a child's name.</summary>
    private static bool IsInitials(List<Token> tokens, int at) =>
        at + 3 < tokens.Count
        && tokens[at + 1].IsMark('.')
        && tokens[at + 2] is { Kind: TokenKind.Word, Form.Length: 1, Capital: true }
        && tokens[at + 2].Start == tokens[at + 1].End
        && tokens[at + 3].IsMark('.');

    /// <summary>"a.m." at the head of a line.</summary>
    private static bool IsHalfOfDay(List<Token> tokens, int at) =>
        at + 2 < tokens.Count
        && tokens[at].Form is "a" or "p"
        && tokens[at + 2].Form is "m"
        && tokens[at + 2].Start == tokens[at + 1].End;

    private static bool IsDash(Token token) => token.IsMark('-') || token.IsMark('*');

    internal static char? Series(Token token)
    {
        if (token.Kind == TokenKind.Number)
        {
            return token.Form.Length <= 3 || token.Form.Contains('.', StringComparison.Ordinal) ? '1' : null;
        }
        if (token.Kind != TokenKind.Word || token.Form.Length > 5)
        {
            return null;
        }
        var isRoman = token.Form.All(c => c is 'i' or 'v' or 'x');
        if (token.Form.Length > 1 && !isRoman)
        {
            return null;
        }
        return (isRoman, token.Capital) switch
        {
            (true, true) => 'I',
            (true, false) => 'i',
            (false, true) => 'A',
            (false, false) => 'a',
        };
    }
}
