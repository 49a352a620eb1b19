using System.Globalization;
using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Terms;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>How a term's value is written: words, a number, a day as 2026-03-01, shares as "Mother 60, Father 40", or yes.</summary>
public enum TermShape
{
    Words,
    Count,
    Day,
    Shares,

    /// <summary>The order says it, or it does not.</summary>
    Claim,
}

/// <summary>Writes the terms of a reading one by one, reads what a person writes for one, and puts both together.</summary>
public static partial class TermValues
{
    /// <summary>The value of a claim that the order makes.</summary>
    public const string Yes = "yes";

    /// <summary>Between two terms of one kind that set shares otherwise.</summary>
    private const string Or = " / ";

    private const int MostSessions = 999;

    public static TermShape ShapeOf(TermItem item) =>
        item switch
        {
            TermItem.CaseNumber or TermItem.Therapist => TermShape.Words,
            TermItem.Sessions => TermShape.Count,
            TermItem.EndsOn => TermShape.Day,
            < TermItem.AttendanceOnly => TermShape.Shares,
            _ => TermShape.Claim,
        };

    /// <summary>What the reading has; empty where nothing was found.</summary>
    public static string Read(OrderTerms terms, TermItem item)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return ShapeOf(item) switch
        {
            TermShape.Words => PersonName.Tidy((item == TermItem.Therapist ? terms.Therapist : terms.CaseNumber) ?? ""),
            TermShape.Count => terms.SessionCount?.ToString(CultureInfo.InvariantCulture) ?? "",
            TermShape.Day => Written(terms.EndsOn),
            TermShape.Shares => string.Join(
                Or,
                CostsOf(terms, item).Where(c => c.Shares.Count > 0).Select(c => Written(c.Shares)).Distinct()
            ),
            _ => Claims(terms, item).Any() ? Yes : "",
        };
    }

    /// <summary>What the words of a cost leave to a person to look up.</summary>
    public static string Note(OrderTerms terms, TermItem item) =>
        ShapeOf(item) == TermShape.Shares
            ? string.Join(' ', CostsOf(terms, item).Select(c => c.Note).Where(n => n.Length > 0).Distinct())
            : "";

    public static IReadOnlyList<Quote> Quotes(OrderTerms terms, TermItem item) =>
        ShapeOf(item) switch
        {
            TermShape.Shares => [.. CostsOf(terms, item).SelectMany(c => c.Quotes).Distinct()],
            TermShape.Claim => [.. Claims(terms, item).SelectMany(t => t.Quotes).Distinct()],
            _ => [],
        };

    /// <summary>What a person wrote, as it is kept; null where it cannot be read as what it should be.</summary>
    public static string? Parse(TermItem item, string? typed)
    {
        var words = PersonName.Tidy(typed ?? "");
        if (words.Length == 0)
        {
            return "";
        }

        return ShapeOf(item) switch
        {
            TermShape.Words => words,
            TermShape.Count => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and <= MostSessions
                ? count.ToString(CultureInfo.InvariantCulture)
                : null,
            TermShape.Day => DateOf(words) is { } day ? Written(day) : null,
            TermShape.Shares => SharesIn(words) is { } shares ? Written(shares) : null,
            _ => words == Yes ? Yes : null,
        };
    }

    /// <summary>The terms to work with: what a person said goes before what was read, item by item.</summary>
    public static OrderTerms Standing(OrderTerms terms, IReadOnlyList<SaidTerm> said)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(said);
        // What was taken back stands as it was read.
        List<SaidTerm> otherwise = [.. said.Where(s => s.Value != Read(terms, s.Item))];
        var standing = terms with { Costs = Costs(terms, otherwise) };
        foreach (var term in otherwise)
        {
            standing = term.Item switch
            {
                TermItem.CaseNumber => standing with { CaseNumber = NullIfEmpty(term.Value) },
                TermItem.Therapist => standing with { Therapist = NullIfEmpty(term.Value) },
                TermItem.Sessions => standing with
                {
                    SessionCount = term.Value.Length == 0 ? null : int.Parse(term.Value, CultureInfo.InvariantCulture),
                },
                TermItem.EndsOn => standing with { EndsOn = DateOf(term.Value) },
                < TermItem.AttendanceOnly => standing,
                < TermItem.NoContact => standing with { Reports = With(standing.Reports, term) },
                _ => standing with { Contact = With(standing.Contact, term) },
            };
        }

        return standing;
    }

    /// <summary>The day that a person says; null where it is none.</summary>
    public static DateOnly? DayOf(SaidTerm said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return DateOf(said.Value);
    }

    /// <summary>The code by which a reading knows a service, a report or a term on contact.</summary>
    public static string CodeOf(TermItem item) =>
        item.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static IReadOnlyList<CostTerm> Costs(OrderTerms terms, IReadOnlyList<SaidTerm> said)
    {
        var spoken = said.Where(s => ShapeOf(s.Item) == TermShape.Shares).ToDictionary(s => s.Item);
        return spoken.Count == 0
            ? terms.Costs
            :
            [
                .. Enum.GetValues<TermItem>()
                    .Where(item => ShapeOf(item) == TermShape.Shares)
                    .SelectMany(item =>
                        !spoken.TryGetValue(item, out var over)
                            ? CostsOf(terms, item).Select(c => c with { Service = CodeOf(item) })
                        : SharesIn(over.Value) is { } shares
                            ? [new CostTerm(CodeOf(item), shares, []) { IsSaid = true }]
                        : []
                    ),
            ];
    }

    private static IReadOnlyList<QuotedTerm> With(IReadOnlyList<QuotedTerm> terms, SaidTerm said)
    {
        var kind = CodeOf(said.Item);
        var others = terms.Where(t => t.Kind != kind);
        return said.Value.Length == 0
            ? [.. others]
            : [.. others, new(kind, QuotedTerms.SummaryOf(kind), []) { SaidBecause = said.Reason }];
    }

    private static IEnumerable<CostTerm> CostsOf(OrderTerms terms, TermItem item) =>
        terms.Costs.Where(c => c.Service == CodeOf(item) || c.Service == CostKinds.Every);

    private static IEnumerable<QuotedTerm> Claims(OrderTerms terms, TermItem item) =>
        (item < TermItem.NoContact ? terms.Reports : terms.Contact).Where(t => t.Kind == CodeOf(item));

    private static List<CostShare>? SharesIn(string words)
    {
        var shares = new List<CostShare>();
        foreach (
            var part in words.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (Share().Match(part) is not { Success: true } match)
            {
                return null;
            }

            var percent = decimal.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture);
            shares.Add(new(PersonName.Tidy(match.Groups["who"].Value), percent));
        }

        var isRepeated = shares.DistinctBy(s => PersonName.Fold(s.Party)).Count() < shares.Count;
        return shares.Count == 0 || isRepeated || shares.Sum(s => s.Percent) > 100 ? null : shares;
    }

    private static string Written(IReadOnlyList<CostShare> shares) =>
        string.Join(
            ", ",
            shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Party} {s.Percent:0.##}"))
        );

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? DateOf(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? NullIfEmpty(string words) => words.Length == 0 ? null : words;

    /// <summary>"Mother 60", "Mother: 60 %", "the insurer 12.5 percent".</summary>
    [GeneratedRegex(
        @"^(?<who>[^\d%:=]*\p{L}[^\d%:=]*?)\s*[:=]?\s*(?<percent>\d{1,3}(?:\.\d{1,2})?)\s*(?:%|percent)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Share();
}
