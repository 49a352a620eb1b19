using Reknit.Domain.Orders.Cues;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads each payer's share, by kind of service, from sentences that allocate the therapy's cost.</summary>
internal sealed partial class CostShares(string text, Clause clause, IReadOnlyList<NamedParty> parties)
{
    internal const string EachParty = "Each party";

    public static IReadOnlyList<CostTerm> Read(
        string text,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<NamedParty> parties
    )
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
            if (!allocates)
            {
                continue;
            }
            var reader = new CostShares(text, clause, parties);
            terms.AddRange(reader.All());
        }
        return terms;
    }

    private IEnumerable<CostTerm> Terms(int from, int to)
    {
        var named = clause.Has("allcosts")
            ? []
            : CostsCues.Services.Where(s => Within(s.Thing, from, to).Count > 0).Select(s => s.Service).ToList();
        var isOwn = named is ["parentSessions"] && Within("both", from, to).Count > 0;
        var shares = isOwn && Portions.In(clause, from, to).Count == 0 ? [new(EachParty, 100)] : Shares(from, to);
        if (shares.Count == 0)
        {
            yield break;
        }
        Quote[] quotes = [clause.Sentence.QuoteFrom(text)];
        foreach (var service in named.Count == 0 ? ["all"] : named)
        {
            yield return new(service, shares, quotes);
        }
    }

    /// <summary>"Father pays for X and Mother pays for Y" are two allocations, where each names its own service.</summary>
    private List<(int From, int To)> Segments()
    {
        var cuts = new List<int> { clause.Sentence.OwnFrom };
        for (var i = clause.Sentence.OwnFrom + 1; i + 2 < clause.Words.Count; i++)
        {
            if (clause.Words[i].Form is not ("and" or ",") || !StartsPayer(i + 1))
            {
                continue;
            }
            if (NamesService(cuts[^1], i) && NamesService(i, clause.Words.Count))
            {
                cuts.Add(i + 1);
            }
        }
        return [.. cuts.Select((cut, n) => (cut, n + 1 < cuts.Count ? cuts[n + 1] : clause.Words.Count))];
    }

    private const int PayerReach = 8;

    private bool NamesService(int from, int to) => CostsCues.Services.Any(s => Within(s.Thing, from, to).Count > 0);

    private bool StartsPayer(int at) =>
        clause.All("parent").Concat(clause.All("both")).Any(h => h.Start >= at && h.Start <= at + 1 && PaysAfter(h));

    private bool PaysAfter(Hit payer) =>
        clause.All("payverb").Any(p => p.Start >= payer.End && p.Start - payer.End <= 3);

    private List<CostShare> Shares(int from, int to)
    {
        var parents = Within("parent", from, to);
        var portions = Portions.In(clause, from, to);
        var labels = parents.Select(h => Label(h)).ToList();
        var names = labels.Distinct(StringComparer.Ordinal).ToList();
        if (portions.Count == 2 && names.Count >= 2 && Math.Abs(portions.Sum(p => p.Percent) - 100) < 1)
        {
            // "Not covered by Mother's plan: 55 % by Father and 45 % by Mother".
            return
                PayerBy(parents, labels, portions[0]) is { } first
                && PayerBy(parents, labels, portions[1]) is { } second
                && first != second
                ? [new(first, portions[0].Percent), new(second, portions[1].Percent)]
                : [new(names[0], portions[0].Percent), new(names[1], portions[1].Percent)];
        }
        var isHalved =
            (names.Count == 0 || Within("both", from, to).Count > 0)
            && (
                (portions.Count > 0 && portions.TrueForAll(p => p.Percent == 50))
                || (portions.Count == 0 && Within("equal", from, to).Count > 0)
            );
        if (isHalved)
        {
            return names.Count == 2 ? [new(names[0], 50), new(names[1], 50)] : [new(EachParty, 50)];
        }
        if (portions is [{ Percent: > 0 and < 100 } portion] && parents.Count > 0)
        {
            return OnePortion(parents, labels, portion);
        }
        if (portions.Count > 0 && portions is not [{ Percent: 100 }])
        {
            return [];
        }
        var payer = names.Count == 1 ? names[0] : OwnExpense(from, to);
        var isShared = Within("both", from, to).Count > 0 || Within("equal", from, to).Count > 0;
        return payer is null || (isShared && names.Count != 1) || Within("equal", from, to).Count > 0
            ? []
            : [new(payer, 100)];
    }

    private string? PayerBy(List<Hit> parents, List<string> labels, Portions.Portion portion)
    {
        var index = parents.FindIndex(h =>
            h.Start > portion.At
            && h.Start - portion.At <= PayerReach
            && clause.Words.Skip(h.Start - 2).Take(2).Any(w => w.Form is "by")
        );
        return index < 0 ? null : labels[index];
    }

    /// <summary>"Mother shall pay 40 %", "Father advances the fees and Mother reimburses 40 %".</summary>
    private List<CostShare> OnePortion(List<Hit> parents, List<string> labels, Portions.Portion portion)
    {
        var index = parents.FindLastIndex(h => h.Start < portion.At);
        var payer = labels[Math.Max(0, index)];
        var other = labels.FirstOrDefault(l => l != payer);
        var isRest = clause.HasAny("restword", "advances");
        return other is not null && isRest
            ? [new(payer, portion.Percent), new(other, 100 - portion.Percent)]
            : [new(payer, portion.Percent)];
    }

    /// <summary>"Mother shall enroll Father and the child, at her cost": the pronoun says which of them.</summary>
    private string? OwnExpense(int from, int to)
    {
        var expense = Within("atexpense", from, to);
        if (expense.Count == 0)
        {
            return null;
        }
        var inside = Within("parent", expense[0].Start, expense[0].End);
        if (inside.Count > 0)
        {
            return Label(inside[0]);
        }
        var pronoun = clause
            .Words.Skip(expense[0].Start)
            .Take(3)
            .Select(w => w.Form)
            .FirstOrDefault(f => f is "her" or "his");
        return Within("parent", from, expense[0].Start)
            .Where(h => Gender(clause.Words[h.Start].Form) is var gender && (gender is null || gender == pronoun))
            .OrderByDescending(h => Gender(clause.Words[h.Start].Form) == pronoun)
            .Select(h => Label(h))
            .FirstOrDefault();
    }

    private static string? Gender(string form) =>
        form.TrimEnd('s') switch
        {
            "mother" or "mom" or "wife" or "mrs" or "m" => "her",
            "father" or "dad" or "husband" or "mr" => "his",
            _ => null,
        };

    private List<Hit> Within(string thing, int from, int to) =>
        [.. clause.All(thing).Where(h => h.Start >= from && h.Start < to)];

    private string Label(Hit hit)
    {
        var from = clause.Words[hit.Start];
        var to = clause.Words[hit.End - 1];
        var last = Bare(text[to.Start..to.End]);
        var isTitled = hit.End - hit.Start > 1 && Names.Titles.Contains(from.Form);
        var sharing = parties
            .Where(p =>
                p.Name is not null
                && p.Name.Split(' ')[^1].Equals(last, StringComparison.OrdinalIgnoreCase)
                && (!isTitled || IsTitle(p.Name, from))
            )
            .ToList();
        var known =
            sharing.Count > 1 && !isTitled ? sharing.Find(p => IsFirstName(p.Name!, hit)) : sharing.FirstOrDefault();
        if (known is not null)
        {
            return known.Label;
        }
        if (isTitled)
        {
            return $"{text[from.Start..from.End]}. {last}";
        }
        var word = Bare(text[from.Start..from.End]);
        return char.ToUpperInvariant(word[0]) + (word.Any(char.IsLower) ? word[1..] : word[1..].ToLowerInvariant());
    }

    /// <summary>Of two who share a surname, the one whose first name is said.</summary>
    private bool IsFirstName(string name, Hit hit)
    {
        var first = name.Split(' ')[0];
        return IsSpelt(hit.Start) || (hit.Start > 0 && IsSpelt(hit.Start - 1));

        bool IsSpelt(int i) =>
            text.AsSpan(clause.Words[i].Start, clause.Words[i].End - clause.Words[i].Start)
                .Equals(first, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Ms. Dorn" is not "Mr. Dorn", but may be Mira Dorn.</summary>
    private bool IsTitle(string name, Token title) =>
        !Names.Titles.Contains(WordForm.Of(name.Split(' ')[0].TrimEnd('.')))
        || name.StartsWith(text[title.Start..title.End], StringComparison.OrdinalIgnoreCase);

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)
            ? word[..^2]
            : word;
}
