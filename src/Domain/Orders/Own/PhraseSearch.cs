using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Own;

/// <summary>Finds a practice's phrases in the words of an order. It shows places and judges nothing.</summary>
public sealed class PhraseSearch
{
    private readonly string _text;
    private readonly FoldedText _folded;
    private readonly Lazy<IReadOnlyList<Sentence>> _sentences;

    /// <param name="text">As extracted; offsets refer to it.</param>
    public PhraseSearch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _folded = FoldedText.OfPage(text);
        _sentences = new(() => Sentences.Of(Tokens.Of(RunningText.Of(text))));
    }

    /// <summary>The sentences in which any of the phrases stands, each once, in the text's order.</summary>
    public IReadOnlyList<Quote> Find(IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var found = new SortedDictionary<int, Quote>();
        foreach (var (start, end) in _folded.Find([.. phrases.Select(FoldedPhrase.Of)]))
        {
            var quote = Around(start, end);
            found.TryAdd(quote.Start, quote);
        }

        return [.. found.Values];
    }

    private Quote Around(int start, int end)
    {
        var sentences = _sentences.Value;
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Start <= start ? (middle + 1, high) : (low, middle);
        }

        // Page numbers and labels belong to no sentence.
        if (low == 0 || sentences[low - 1].End <= start)
        {
            return Line(start, end);
        }

        var quote = sentences[low - 1].QuoteFrom(_text);
        return IsCaseless(start, end)
            ? Narrowed(quote, start, end)
            : quote with
            {
                Text = _text[quote.Start..Math.Max(quote.End, end)],
                End = Math.Max(quote.End, end),
            };
    }

    private Quote Line(int start, int end)
    {
        var from = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1;
        var to = _text.IndexOf('\n', end);
        to = to < 0 ? _text.Length : to;
        return Trimmed(from, to, null);
    }

    /// <summary>The engine ends sentences by capital letters; scripts without them end by their marks alone.</summary>
    private Quote Narrowed(Quote whole, int start, int end)
    {
        var from = start;
        while (from > whole.Start && !EndsSentence(from - 1))
        {
            from--;
        }

        var to = end;
        while (to < _text.Length && !EndsSentence(to - 1) && (to < whole.End || _text[to] is not '\n'))
        {
            to++;
        }

        return Trimmed(from, to, whole.Paragraph);
    }

    private bool EndsSentence(int at) =>
        _text[at] is '。' or '！' or '？' or '؟' or '۔' or '।' or '؛' or '!' or '?'
        || (_text[at] == '.' && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1])));

    private bool IsCaseless(int start, int end) => !_text[start..end].Any(c => char.IsLower(c) || char.IsUpper(c));

    private Quote Trimmed(int from, int to, string? paragraph)
    {
        while (from < to && char.IsWhiteSpace(_text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(_text[to - 1]))
        {
            to--;
        }

        return new(_text[from..to], from, to, paragraph);
    }
}
