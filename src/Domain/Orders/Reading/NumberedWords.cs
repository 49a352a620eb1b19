namespace Reknit.Domain.Orders.Reading;

/// <summary>Labels with a sign or a word before the number: ¶ 4, § 4., Section 4:, Article IV.</summary>
internal static class NumberedWords
{
    private static readonly HashSet<string> Heads = WordForm.Set(
        "section sec paragraph para par article art clause item no number order term point"
    );

    public static Label? Read(List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at].Kind != TokenKind.Word || !tokens[at].IsHead())
        {
            return null;
        }
        var isSign = tokens[at].End - tokens[at].Start == 1;
        // "No. 4.", "Sec. 4.": the word itself is cut short.
        var number = !isSign && tokens[at + 1].IsMark('.') ? at + 2 : at + 1;
        if (
            number + 1 >= tokens.Count
            || tokens[number].Before != Gap.None
            || Label.Series(tokens[number]) is not { } series
        )
        {
            return null;
        }
        var next = tokens[number + 1];
        var isSetOff =
            next.Start == tokens[number].End && (next.IsMark('.') || next.IsMark(':') || next.IsMark(')'))
            || (next.IsMark('-') && next.Start > tokens[number].End);
        var isFree = isSign && Label.Opens(next) && next.Start > tokens[number].End;
        if (
            !(isSetOff || isFree)
            || series is 'a'
            || Label.BreaksOff(tokens, at)
            || (isSetOff && number + 2 < tokens.Count && tokens[number + 2].Kind == TokenKind.Number)
        )
        {
            return null;
        }
        return new(series, isSign ? '§' : 's', tokens[number].Form, number - at + (isSetOff ? 2 : 1));
    }

    private static bool IsHead(this Token token) =>
        token.End - token.Start == 1 ? token.Is("section") : token.Capital && Heads.Contains(token.Form);
}
