using Reknit.Domain.Orders;

namespace Reknit.Web.Features.Orders;

/// <summary>A stretch of the order's text; marked where a finding rests on it.</summary>
/// <param name="Anchors">Ids of the quotes that begin here.</param>
/// <param name="Finding">The first finding that rests on these words; null for plain text.</param>
internal sealed record Stretch(string Words, IReadOnlyList<string> Anchors, Component? Finding);

/// <summary>Cuts the order's text at the edges of its quotes, so that each can be shown where it stands.</summary>
internal static class MarkedText
{
    public static string Anchor(Component component, int quote) => $"words-{component}-{quote}";

    public static IReadOnlyList<Stretch> Cut(string text, IReadOnlyList<ComponentFinding> findings)
    {
        var quotes = findings
            .SelectMany(f => f.Quotes.Select((quote, n) => (f.Component, Anchor: Anchor(f.Component, n), quote)))
            .Where(q => q.quote.Start < q.quote.End && q.quote.End <= text.Length)
            .OrderBy(q => q.quote.Start)
            .ToList();
        var edges = quotes.SelectMany(q => new[] { q.quote.Start, q.quote.End }).Append(0).Append(text.Length);
        var cuts = edges.Distinct().Order().ToList();
        var begin = quotes.ToLookup(q => q.quote.Start);
        return
        [
            .. cuts.Zip(cuts.Skip(1))
                .Select(stretch => new Stretch(
                    text[stretch.First..stretch.Second],
                    [.. begin[stretch.First].Select(q => q.Anchor)],
                    quotes
                        .Where(q => q.quote.Start <= stretch.First && stretch.Second <= q.quote.End)
                        .Select(q => (Component?)q.Component)
                        .FirstOrDefault()
                )),
        ];
    }
}
