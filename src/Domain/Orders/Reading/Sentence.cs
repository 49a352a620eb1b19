namespace Reknit.Domain.Orders.Reading;

/// <summary>A sentence, clause or list item, with the words it hangs on.</summary>
/// <param name="Words">The lead-in of the list it belongs to, then its own tokens.</param>
/// <param name="OwnFrom">Where its own tokens begin in <paramref name="Words"/>.</param>
/// <param name="Paragraph">The document's own number, such as 7 or 7(a).</param>
/// <param name="Block">Counts paragraphs: sentences of one paragraph share it.</param>
internal sealed record Sentence(
    int Index,
    IReadOnlyList<Token> Words,
    int OwnFrom,
    string? Paragraph,
    int Block,
    bool IsHeading,
    bool StartsClause
)
{
    public int Start => Words[OwnFrom].Start;

    public int End => Words[^1].End;

    /// <summary>Its own words on one line, without what a page put between them.</summary>
    public string Plain(string text) => RunningText.Between(text, Words, OwnFrom, Words.Count);

    public Quote QuoteFrom(string text) => new(text[Start..End], Start, End, Paragraph);
}
