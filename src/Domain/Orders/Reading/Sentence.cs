namespace Reknit.Domain.Orders.Reading;

/// <summary>A sentence, clause or list item, with the words it hangs on.</summary>
/// <param name="words">The lead-in of the list it belongs to, then its own tokens.</param>
/// <param name="ownFrom">Where its own tokens begin in <paramref name="words"/>.</param>
/// <param name="paragraph">The document's own number, such as 7 or 7(a).</param>
/// <param name="block">Counts paragraphs: sentences of one paragraph share it.</param>
internal sealed class Sentence(
    int index,
    List<Token> words,
    int ownFrom,
    string? paragraph,
    int block,
    bool isHeading,
    bool startsClause
)
{
    private string? _plain;

    public int Index { get; } = index;

    public List<Token> Words { get; } = words;

    public int OwnFrom { get; } = ownFrom;

    public string? Paragraph { get; } = paragraph;

    public int Block { get; } = block;

    public bool IsHeading { get; } = isHeading;

    public bool StartsClause { get; } = startsClause;

    public int Start => Words[OwnFrom].Start;

    public int End => Words[^1].End;

    /// <summary>Its own words on one line, without what a page put between them.</summary>
    public string Plain(string text) => _plain ??= RunningText.Between(text, Words, OwnFrom, Words.Count);

    public Quote QuoteFrom(string text) => new(text[Start..End], Start, End, Paragraph);
}
