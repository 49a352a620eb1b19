using System.Globalization;
using Reknit.Domain.Orders.Cues;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads each payer's share, by kind of service, from sentences that allocate the therapy's cost.</summary>
internal static class CostShares
{
    public static IReadOnlyList<CostTerm> Read(string text, IReadOnlyList<Clause> clauses)
    {
        var terms = new List<CostTerm>();
        foreach (var clause in clauses)
        {
            var allocates =
                clause.Voice == Voice.Operative
                && CueReader
                    .Read(Component.Costs, CostsCues.All, clause)
                    .Any(s => s.Status is ComponentStatus.Present or ComponentStatus.Conditional)
                && CostRules.IsAllocation(clause);
            if (!allocates || Shares(text, clause) is not { Count: > 0 } shares)
            {
                continue;
            }
            var named = clause.Has("allcosts")
                ? []
                : CostsCues.Services.Where(s => clause.Has(s.Thing)).Select(s => s.Service).ToList();
            foreach (var service in named.Count == 0 ? ["all"] : named)
            {
                terms.Add(new(service, shares, [clause.Sentence.QuoteFrom(text)]));
            }
        }
        return terms;
    }

    private static List<CostShare> Shares(string text, Clause clause)
    {
        var parents = clause.All("parent").Where(h => h.Start >= clause.Sentence.OwnFrom).ToList();
        var percents = Percents(clause);
        if (percents.Count == 2 && parents.Count >= 2 && percents.Sum(p => p.Value) == 100)
        {
            var first = Label(text, clause, parents[0]);
            var other = parents.Select(h => Label(text, clause, h)).FirstOrDefault(l => l != first);
            return other is null ? [] : [new(first, percents[0].Value), new(other, percents[1].Value)];
        }
        if (clause.Has("both") && (clause.Has("equal") || percents is [{ Value: 50 }, ..]))
        {
            var names = parents.Select(h => Label(text, clause, h)).Distinct(StringComparer.Ordinal).Take(2).ToList();
            return names.Count == 2 ? [new(names[0], 50), new(names[1], 50)] : [new("each party", 50)];
        }
        if (percents.Count == 1 && parents.Count >= 1 && percents[0].Value is > 0 and < 100)
        {
            var payer = Label(text, clause, parents.LastOrDefault(h => h.Start < percents[0].At, parents[0]));
            return [new(payer, percents[0].Value)];
        }
        var single = parents.Select(h => Label(text, clause, h)).Distinct(StringComparer.Ordinal).ToList();
        return single.Count == 1 && !clause.Has("both") && !clause.HasAny("equal") ? [new(single[0], 100)] : [];
    }

    private static List<(int At, decimal Value)> Percents(Clause clause)
    {
        var found = new List<(int, decimal)>();
        for (var i = clause.Sentence.OwnFrom; i + 1 < clause.Words.Count; i++)
        {
            var next = clause.Words[i + 1];
            var isPair = IsPair(clause, i) || (i > 0 && IsPair(clause, i - 1));
            var isSpelt = next.IsMark('(') && i + 3 < clause.Words.Count && clause.Words[i + 3].Form is "percent";
            var isPercent = next.Form is "percent" || isPair || isSpelt;
            if (
                clause.Words[i].Kind == TokenKind.Number
                && isPercent
                && decimal.TryParse(
                    clause.Words[i].Form,
                    NumberStyles.Number,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                && value <= 100
            )
            {
                found.Add((i, value));
            }
        }
        return found;
    }

    /// <summary>Two numbers side by side that make a hundred: 60/40.</summary>
    private static bool IsPair(Clause clause, int at) =>
        at + 1 < clause.Words.Count
        && clause.Words[at].Kind == TokenKind.Number
        && clause.Words[at + 1].Kind == TokenKind.Number
        && int.TryParse(clause.Words[at].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
        && int.TryParse(clause.Words[at + 1].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var other)
        && one + other == 100;

    private static string Label(string text, Clause clause, Hit hit)
    {
        var word = text[clause.Words[hit.Start].Start..clause.Words[hit.Start].End];
        var bare =
            word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)
                ? word[..^2]
                : word;
        return char.ToUpperInvariant(bare[0]) + (bare.Any(char.IsLower) ? bare[1..] : bare[1..].ToLowerInvariant());
    }
}
