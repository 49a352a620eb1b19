using System.Globalization;
using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;
using Match = System.Text.RegularExpressions.Match;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads the days that an order sets: when the court hears the matter again, and when a report is due.</summary>
internal static partial class OrderDates
{
    /// <param name="signedOn">From which the days of "within 30 days of this order" are counted.</param>
    public static IReadOnlyList<DatedTerm> Read(string text, IReadOnlyList<Clause> clauses, DateOnly? signedOn)
    {
        var found = new List<DatedTerm>();
        foreach (var clause in clauses.Where(c => SetsDays(c.Voice) && !c.Sentence.IsHeading))
        {
            var words = clause.Sentence.Plain(text);
            if (KindOf(words) is { } kind)
            {
                var quote = clause.Sentence.QuoteFrom(text);
                found.AddRange(In(words, kind, signedOn).Select(t => t with { Quotes = [quote] }));
            }
        }

        return [.. found.DistinctBy(t => (t.Kind, t.On, t.Quotes[0].Start)).OrderBy(t => t.On ?? DateOnly.MaxValue)];
    }

    /// <summary>A plan orders nothing and sets days all the same.</summary>
    private static bool SetsDays(Voice voice) => voice is Voice.Operative or Voice.Recital or Voice.Meta;

    /// <summary>Null for a sentence that sets no day, or that tells of a hearing which was.</summary>
    private static DatedTermKind? KindOf(string words)
    {
        if (Past().IsMatch(words))
        {
            return null;
        }

        if (Report().IsMatch(words) || (AnyReport().IsMatch(words) && Due().IsMatch(words)))
        {
            return DatedTermKind.ReportDue;
        }

        return Hearing().IsMatch(words) && Sets().IsMatch(words) ? DatedTermKind.Hearing : null;
    }

    private static IEnumerable<DatedTerm> In(string words, DatedTermKind kind, DateOnly? signedOn)
    {
        TimeOnly? at =
            kind == DatedTermKind.Hearing && Hour().Match(words) is { Success: true } hour ? Time(hour) : null;
        var days = Day()
            .Matches(words)
            .Where(m => !IsOfOrder(words, m))
            .Select(m => Caption.Date(m.Groups["date"].Value))
            .OfType<DateOnly>()
            .ToList();
        foreach (var day in days)
        {
            yield return new(kind, day, at, IsCounted: false, []);
        }

        if (days.Count == 0 && After().Match(words) is { Success: true } after)
        {
            yield return new(kind, FromSigning(after, signedOn), null, signedOn is not null, []);
        }
        else if (days.Count == 0 && (Often().IsMatch(words) || Within().IsMatch(words)))
        {
            yield return new(kind, null, null, IsCounted: false, []);
        }
    }

    /// <summary>"The order dated 3 May 2026" sets no day.</summary>
    private static bool IsOfOrder(string words, Match date) => OrderDated().IsMatch(words[..date.Groups["date"].Index]);

    private static DateOnly? FromSigning(Match after, DateOnly? signedOn)
    {
        if (signedOn is not { } day || Count(after.Groups["count"].Value) is not { } count)
        {
            return null;
        }

        var unit = after.Groups["unit"].Value;
        return unit.StartsWith("d", StringComparison.OrdinalIgnoreCase) ? day.AddDays(count)
            : unit.StartsWith("w", StringComparison.OrdinalIgnoreCase) ? day.AddDays(7 * count)
            : day.AddMonths(count);
    }

    /// <summary>A number in figures or in words; of "sixty (60)", the figures.</summary>
    private static int? Count(string written)
    {
        var figures = Figures().Match(written);
        if (figures.Success)
        {
            return int.Parse(figures.Value, CultureInfo.InvariantCulture);
        }

        var at = Array.FindIndex(Counts, c => written.Trim().Equals(c.Word, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : Counts[at].Number;
    }

    private static TimeOnly? Time(Match hour)
    {
        var (h, m) = (
            int.Parse(hour.Groups["h"].Value, CultureInfo.InvariantCulture),
            hour.Groups["m"] is { Success: true } minutes ? int.Parse(minutes.Value, CultureInfo.InvariantCulture) : 0
        );
        if (h is < 1 or > 12 || m > 59)
        {
            return null;
        }

        var isAfternoon = hour.Groups["half"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase);
        return new((h % 12) + (isAfternoon ? 12 : 0), m);
    }

    private static readonly (string Word, int Number)[] Counts =
    [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("ten", 10),
        ("twelve", 12),
        ("fourteen", 14),
        ("twenty", 20),
        ("twenty-one", 21),
        ("thirty", 30),
        ("forty-five", 45),
        ("sixty", 60),
        ("ninety", 90),
    ];

    private const string Number = @"(?<count>\d{1,3}|[a-z]+(?:-[a-z]+)?(?:\s*\(\d{1,3}\))?)";
    private const string Unit = @"(?:calendar\s+|business\s+)?(?<unit>days?|weeks?|months?)";

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:came|comes|coming)\s+(?:on|before|up)\b|\bwas\s+(?:held|heard|tried)\b|\bhaving\b|\bheard\s+(?:on|evidence|argument)|\bappeared\b|\bconducted\b",
        Plain
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\b(?:status|progress|written|initial|interim|final|brief|quarterly|monthly|treatment)\s+(?:\w+\s+)?(?:reports?|updates?|summar(?:y|ies))\b|\b(?:shall|must|will|to)\s+report\b",
        Plain
    )]
    private static partial Regex Report();

    [GeneratedRegex(@"\breports?\b", Plain)]
    private static partial Regex AnyReport();

    [GeneratedRegex(@"\b(?:by|before|due|within|every|later\s+than|monthly|quarterly)\b", Plain)]
    private static partial Regex Due();

    [GeneratedRegex(
        @"\b(?:hearing|trial|status\s+conference|case\s+management\s+conference|review|return\s+date|appearance|settlement\s+conference|conference)\b|\bshall\s+(?:appear|return)\b",
        Plain
    )]
    private static partial Regex Hearing();

    [GeneratedRegex(
        @"\b(?:set|sets|scheduled|calendared|continued|adjourned|reviewed|review|held|heard|appear|return|returnable|hearing|trial|conference)\b",
        Plain
    )]
    private static partial Regex Sets();

    [GeneratedRegex(Caption.AnyDate, Plain)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:order|motion|petition|judgment|decree|stipulation|report|letter|agreement)s?\s+(?:dated|entered|filed|of|signed|made)\s+(?:on\s+)?$",
        Plain
    )]
    private static partial Regex OrderDated();

    [GeneratedRegex(@"\bat\s+(?<h>\d{1,2})(?::(?<m>\d{2}))?\s*(?<half>[ap])\.?\s?m\b", Plain)]
    private static partial Regex Hour();

    [GeneratedRegex(
        @"\b(?:within|no\s+later\s+than|not\s+later\s+than|in)\s+"
            + Number
            + @"\s+"
            + Unit
            + @"\s+(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+|entry\s+|signing\s+|issuance\s+)?(?:hereof|of\s+(?:entry\s+of\s+)?this|this)\b",
        Plain
    )]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:within|in)\s+" + Number + @"\s+" + Unit, Plain)]
    private static partial Regex Within();

    [GeneratedRegex(
        @"\b(?:every|each)\s+(?:other\s+)?(?:\S+\s+){0,2}?(?:days?|weeks?|months?|quarter)\b|\b(?:weekly|monthly|bimonthly|quarterly)\b",
        Plain
    )]
    private static partial Regex Often();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figures();
}
