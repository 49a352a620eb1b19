using System.Globalization;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads the portions a sentence names: 60 %, sixty percent, two-thirds, 1/3, one half, 60/40.</summary>
internal static class Portions
{
    private static readonly Dictionary<string, int> Small = Numbers(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        1,
        1
    );

    private static readonly Dictionary<string, int> Tens = Numbers(
        "twenty thirty forty fifty sixty seventy eighty ninety",
        20,
        10
    );

    private static readonly Dictionary<string, int> Parts = new(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
    };

    /// <summary>A portion and the place of its first word.</summary>
    public readonly record struct Portion(int At, decimal Percent);

    public static List<Portion> In(Clause clause, int from, int to)
    {
        var found = new List<Portion>();
        for (var i = from; i < to; i++)
        {
            if (Pair(clause, i, to) is { } pair)
            {
                found.Add(new(i, pair));
                found.Add(new(i + 1, 100 - pair));
                i += 1;
            }
            else if (Percent(clause, i, to) is { } percent)
            {
                found.Add(new(i, percent.Value));
                i = percent.Last;
            }
            else if (Fraction(clause, i, to) is { } fraction)
            {
                found.Add(new(i, fraction.Value));
                i = fraction.Last;
            }
        }
        return found;
    }

    /// <summary>Two numbers side by side that make a hundred: 60/40.</summary>
    private static decimal? Pair(Clause clause, int at, int to) =>
        at + 1 < to
        && Figure(clause.Words[at]) is { } one
        && Figure(clause.Words[at + 1]) is { } other
        && one + other == 100
            ? one
            : null;

    private static (decimal Value, int Last)? Percent(Clause clause, int at, int to)
    {
        var last = at;
        var value = Figure(clause.Words[at]) ?? Spelt(clause, at, to, out last);
        if (value is not ({ } percent and >= 0 and <= 100))
        {
            return null;
        }
        // "Sixty (60) percent", "60 (sixty) percent".
        var next = last + 1;
        if (next + 2 < to && clause.Words[next].IsMark('('))
        {
            next =
                Enumerable.Range(next, Math.Min(5, to - next)).FirstOrDefault(i => clause.Words[i].IsMark(')'), next)
                + 1;
        }
        if (next + 1 < to && clause.Words[next].Form is "per" && clause.Words[next + 1].Form is "cent")
        {
            return (percent, next + 1);
        }
        // "Sixty percent (60%)" says it once.
        if (next >= to || clause.Words[next].Form is not "percent")
        {
            return null;
        }
        var repeats = next + 3 < to && clause.Words[next + 1].IsMark('(') && Figure(clause.Words[next + 2]) == percent;
        return (percent, repeats ? next + 3 : next);
    }

    private static (decimal Value, int Last)? Fraction(Clause clause, int at, int to)
    {
        var word = clause.Words[at];
        if (Parts.TryGetValue(word.Form, out var alone))
        {
            return alone == 2 || (at > 0 && clause.Words[at - 1].Form is "a") ? (Part(1, alone), at) : null;
        }
        if (at + 1 >= to)
        {
            return null;
        }
        var next = clause.Words[at + 1];
        if (Small.TryGetValue(word.Form, out var count) && Parts.TryGetValue(next.Form, out var part) && count < part)
        {
            return (Part(count, part), Repeated(clause, at + 2, to));
        }
        return
            Figure(word) is { } over
            && Figure(next) is { } under
            && next.Start == word.End + 1
            && over < under
            && under is >= 2 and <= 10
            ? (Part((int)over, (int)under), at + 1)
            : null;
    }

    /// <summary>The last word of "one-half (1/2)" or "one-half (50%)".</summary>
    private static int Repeated(Clause clause, int at, int to)
    {
        if (at + 2 >= to || !clause.Words[at].IsMark('('))
        {
            return at - 1;
        }
        for (var i = at + 1; i < Math.Min(at + 5, to); i++)
        {
            if (clause.Words[i].IsMark(')'))
            {
                return i;
            }
        }
        return at - 1;
    }

    private static decimal Part(int over, int under) => Math.Round(100m * over / under, 2);

    private static decimal? Figure(Token token) =>
        token.Kind == TokenKind.Number
        && decimal.TryParse(token.Form, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static decimal? Spelt(Clause clause, int at, int to, out int last)
    {
        last = at;
        var word = clause.Words[at].Form;
        if (word is "hundred" || (word is "one" && at + 1 < to && clause.Words[at + 1].Form is "hundred"))
        {
            last = word is "hundred" ? at : at + 1;
            return 100;
        }
        if (Small.TryGetValue(word, out var small))
        {
            return small;
        }
        if (!Tens.TryGetValue(word, out var tens))
        {
            return null;
        }
        if (at + 1 < to && Small.TryGetValue(clause.Words[at + 1].Form, out var unit) && unit < 10)
        {
            last = at + 1;
            return tens + unit;
        }
        return tens;
    }

    private static Dictionary<string, int> Numbers(string words, int first, int step) =>
        words
            .Split(' ')
            .Select((word, i) => (Form: WordForm.Of(word), Value: first + (i * step)))
            .ToDictionary(n => n.Form, n => n.Value, StringComparer.Ordinal);
}
