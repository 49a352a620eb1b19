namespace Reknit.Domain.Orders.Reading;

/// <summary>What a token stands for on the page.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Mark,

    /// <summary>A template's empty place: a rule, brackets without a name, a placeholder.</summary>
    Blank,

    /// <summary>An empty tick box.</summary>
    Unticked,

    /// <summary>A filled tick box.</summary>
    Ticked,
}

/// <summary>How far a token stands from the one before it.</summary>
internal enum Gap
{
    None,
    Line,
    Paragraph,
}

/// <summary>One word or mark in a form fit for comparison, with its place in the text as extracted.</summary>
/// <param name="Form">Lower case, without apostrophes, doubled letters written once.</param>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
internal readonly record struct Token(
    string Form,
    int Start,
    int End,
    TokenKind Kind,
    Gap Before,
    bool Capital,
    bool AllCapitals
)
{
    public bool Is(string form) => string.Equals(Form, form, StringComparison.Ordinal);

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Form[0] == mark;

    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number;
}

/// <summary>The one way a word is written for comparison, on the page and in the lexicon alike.</summary>
internal static class WordForm
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '\uFFFD';

    /// <summary>A set of words, written with spaces between.</summary>
    public static HashSet<string> Set(string words) =>
        new(
            words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => Of(w)),
            StringComparer.Ordinal
        );

    /// <summary>Words that no other may fall together with.</summary>
    private static readonly HashSet<string> Short =
    [
        "nor",
        "not",
        "no",
        "to",
        "in",
        "an",
        "be",
        "but",
        "or",
        "on",
        "if",
        "so",
    ];

    /// <summary>Doubled letters are written once, so that counsellor and counselor, or one lost letter, agree.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var raw in word)
        {
            if (IsApostrophe(raw) || raw is '?' or '\u00AD' or '[' or ']')
            {
                continue;
            }
            var c = char.ToLowerInvariant(raw);
            if (length > 0 && char.IsLetter(c) && buffer[length - 1] == c)
            {
                continue;
            }
            buffer[length++] = c;
        }
        // "Noor" is a name, no "nor".
        return length <= 3 && length < word.Length && Short.Contains(new string(buffer[..length]))
            ? word.ToString().ToLowerInvariant()
            : new string(buffer[..length]);
    }
}
