using Reknit.Domain.Orders.Cues;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>The cost terms that may reach the one who was harmed: all but those that the one who harmed pays alone.</summary>
internal static class VictimCosts
{
    /// <summary>"Violence by Father", "Father committed".</summary>
    private static readonly Pattern[] Harmed =
    [
        new("violenceword > agentby >2 parent:"),
        new("parent: > harmed >> violenceword"),
        new("parent: >4 harmed > parent"),
        new("parent: > restrained"),
    ];

    /// <param name="own">The order's own clauses: another's word on who harmed whom takes no cost out.</param>
    public static List<Quote> Quotes(
        string text,
        IReadOnlyList<Clause> all,
        IReadOnlyList<Clause> own,
        OrderTerms terms
    )
    {
        var harming = Harming(own);
        return
        [
            .. terms
                .Costs.Where(c => MayReach(c, harming))
                .SelectMany(c => c.Quotes)
                .Concat(Unread(text, all, terms, harming)),
        ];
    }

    /// <summary>Whether a person says shares that may reach the one who was harmed.</summary>
    public static bool AreSaid(IReadOnlyList<Clause> own, OrderTerms terms)
    {
        var harming = Harming(own);
        return terms.Costs.Any(c => c.IsSaid && MayReach(c, harming));
    }

    private static bool MayReach(CostTerm cost, HashSet<string> harming) =>
        cost.Shares.Count == 0 || !cost.Shares.All(s => s.Percent == 0 || IsOne(s.Party, harming));

    private static HashSet<string> Harming(IReadOnlyList<Clause> own) =>
        own.Where(c => c.Voice is Voice.Operative or Voice.Recital)
            .SelectMany(c => Harmed.SelectMany(p => p.Find(c)).Select(m => c.Words[m.Anchor].Form.TrimEnd('s')))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>A cost that somebody is to pay in shares that could not be read.</summary>
    private static IEnumerable<Quote> Unread(
        string text,
        IReadOnlyList<Clause> all,
        OrderTerms terms,
        HashSet<string> harming
    ) =>
        all.Where(c =>
                c.Voice == Voice.Operative
                && CostRules.IsAllocation(c)
                && !terms.Costs.Any(t => t.Quotes.Any(q => q.Start == c.Sentence.Start))
                && !(c.All("parent") is { Count: > 0 } payers && payers.All(p => IsOne(c.Words[p.Start].Form, harming)))
                && CueReader.Read(Component.Costs, CostsCues.All, c).Any(s => s.Status == ComponentStatus.Present)
            )
            .Select(c => c.Sentence.QuoteFrom(text));

    private static bool IsOne(string party, HashSet<string> harming) =>
        harming.Contains(WordForm.Of(party).TrimEnd('s'));
}
