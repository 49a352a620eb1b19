using System.Globalization;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;

namespace Reknit.Web.Features.Orders;

/// <summary>A stretch of the order's text; marked where a finding rests on it, or words to look for stand in it.</summary>
/// <param name="Anchors">Ids of the quotes that begin here.</param>
/// <param name="Mark">The first that the words belong to; null for plain text.</param>
internal sealed record Stretch(string Words, IReadOnlyList<string> Anchors, TextMark? Mark);

/// <summary>What marked words belong to: its number and title on the list, and its id on the page.</summary>
internal sealed record TextMark(string Id, string Number, string Title);

/// <summary>Words to be marked, and the id under which they can be gone to.</summary>
internal sealed record MarkedQuote(Quote Quote, string Anchor, TextMark Mark);

/// <summary>Cuts the order's text at the edges of its quotes, so that each can be shown where it stands.</summary>
internal static class MarkedText
{
    public static string Anchor(Component component, int quote) => $"words-{component}-{quote}";

    public static string Anchor(OwnComponentId component, int quote) => $"words-{component.Value:N}-{quote}";

    public static string Id(OwnComponentId component) => $"own-{component.Value:N}";

    public static IEnumerable<MarkedQuote> Of(ComponentFinding finding)
    {
        var mark = new TextMark(
            $"finding-{finding.Component}",
            ((int)finding.Component + 1).ToString(CultureInfo.InvariantCulture),
            ComponentWords.Title(finding.Component)
        );
        return finding.Quotes.Select((quote, n) => new MarkedQuote(quote, Anchor(finding.Component, n), mark));
    }

    public static string Anchor(OrderFlag flag, int quote) => $"words-flag-{flag.Key}-{quote}";

    public static IEnumerable<MarkedQuote> Of(OrderFlag flag)
    {
        var mark = new TextMark($"flag-{flag.Key}", flag.Code, flag.Rule);
        return flag.Quotes.Select((quote, n) => new MarkedQuote(quote, Anchor(flag, n), mark));
    }

    public static IReadOnlyList<Stretch> Cut(string text, IEnumerable<MarkedQuote> marked)
    {
        var quotes = marked
            .Where(q => q.Quote.Start < q.Quote.End && q.Quote.End <= text.Length)
            .OrderBy(q => q.Quote.Start)
            .ToList();
        var edges = quotes.SelectMany(q => new[] { q.Quote.Start, q.Quote.End }).Append(0).Append(text.Length);
        var cuts = edges.Distinct().Order().ToList();
        var begin = quotes.ToLookup(q => q.Quote.Start);
        var open = new List<MarkedQuote>();
        var stretches = new List<Stretch>();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            open.RemoveAll(q => q.Quote.End <= from);
            open.AddRange(begin[from]);
            stretches.Add(new(text[from..to], [.. begin[from].Select(q => q.Anchor)], open.FirstOrDefault()?.Mark));
        }

        return stretches;
    }
}
