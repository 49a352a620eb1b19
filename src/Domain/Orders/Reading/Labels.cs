namespace Reknit.Domain.Orders.Reading;

/// <summary>A list's label: 7., (a), iv), a bullet.</summary>
/// <param name="Kind">Which series it belongs to: '1', 'a', 'A', 'i' or '•'.</param>
/// <param name="Length">How many tokens it takes.</param>
internal readonly record struct Label(char Kind, string Name, int Length)
{
    private static readonly HashSet<string> Cited = WordForm.Set(
        """
        section sections paragraph paragraphs rule rules article exhibit no item par para order orders
        clause ss s subsection subparagraph code page part form
        """
    );

    /// <summary>Reads a label at <paramref name="at"/>, where a line or a sentence begins.</summary>
    public static Label? Read(IReadOnlyList<Token> tokens, int at, bool atLineStart)
    {
        var first = tokens[at];
        if (first.Kind == TokenKind.Mark && first.Form is "•" or "·" or "▪" or "●" || (atLineStart && IsDash(first)))
        {
            return new('•', "", 1);
        }
        if (first.IsMark('('))
        {
            return
                at + 2 < tokens.Count
                && tokens[at + 2].IsMark(')')
                && tokens[at + 1].Start == first.End
                && Series(tokens[at + 1]) is { } inner
                ? new(inner, tokens[at + 1].Form, 3)
                : null;
        }
        if (at + 1 >= tokens.Count || !(tokens[at + 1].IsMark('.') || tokens[at + 1].IsMark(')')))
        {
            return null;
        }
        var isTight = tokens[at + 1].Start == first.End;
        var isSingleLetter = first.Kind == TokenKind.Word && first.Form.Length == 1;
        var isCited = at > 0 && tokens[at - 1].Kind == TokenKind.Word && Cited.Contains(tokens[at - 1].Form);
        var series = Series(first);
        if (IsVersus(tokens, at) || (isSingleLetter && IsInitials(tokens, at)))
        {
            return null;
        }
        if (!isTight || isCited || series is null || (isSingleLetter && !atLineStart && !tokens[at + 1].IsMark(')')))
        {
            return null;
        }
        return new(series.Value, first.Form, 2);
    }

    /// <summary>The "v." between the parties of a caption: alone on its line, or before a name in capitals.</summary>
    private static bool IsVersus(IReadOnlyList<Token> tokens, int at) =>
        tokens[at] is { Form: "v", Capital: false }
        && tokens[at + 1].IsMark('.')
        && at + 2 < tokens.Count
        && (tokens[at + 2].Before != Gap.None || tokens[at + 2] is { AllCapitals: true, Form.Length: > 1 });

    /// <summary>"A.K." at the head of a line is a child's name.</summary>
    private static bool IsInitials(IReadOnlyList<Token> tokens, int at) =>
        at + 3 < tokens.Count
        && tokens[at + 1].IsMark('.')
        && tokens[at + 2] is { Kind: TokenKind.Word, Form.Length: 1, Capital: true }
        && tokens[at + 2].Start == tokens[at + 1].End
        && tokens[at + 3].IsMark('.');

    private static bool IsDash(Token token) => token.IsMark('-') || token.IsMark('*');

    private static char? Series(Token token)
    {
        if (token.Kind == TokenKind.Number)
        {
            return token.Form.Length <= 3 || token.Form.Contains('.', StringComparison.Ordinal) ? '1' : null;
        }
        if (token.Kind != TokenKind.Word || token.Form.Length > 5)
        {
            return null;
        }
        if (token.Form.Length == 1)
        {
            return token.Form is "i" or "v" or "x" ? 'i'
                : token.Capital ? 'A'
                : 'a';
        }
        return token.Form.All(c => c is 'i' or 'v' or 'x') ? 'i' : null;
    }
}
