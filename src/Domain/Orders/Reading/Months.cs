namespace Reknit.Domain.Orders.Reading;

/// <summary>Tells the month of May from a permission: "by May 2", "in May", but not "the therapist may".</summary>
internal static class Months
{
    public const string May = "maymonth";

    private static readonly HashSet<string> Before = WordForm.Set(
        "in by of until till before after since from through during early late mid this next last on and between"
    );

    public static void Mark(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Form: "may", Kind: TokenKind.Word, Capital: true })
            {
                continue;
            }
            var isDated =
                i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Number && tokens[i + 1].Before == Gap.None;
            var isNamed = !tokens[i].AllCapitals && i > 0 && Before.Contains(tokens[i - 1].Form);
            if (isDated || isNamed)
            {
                tokens[i] = tokens[i] with { Form = May };
            }
        }
    }
}
