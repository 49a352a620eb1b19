using System.Globalization;
using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads the head of a document: state, court, case number; and the dates it names.</summary>
internal static partial class Caption
{
    private const int HeadLength = 4000;

    /// <summary>The state of the court: one that a court's name or the caption has, before one that is merely named.</summary>
    public static string? State(string text)
    {
        var head = Head(text).Replace(Reading.RunningText.Wrap, ' ');
        return Places(head).OrderByDescending(p => p.Weight).ThenBy(p => p.At).Select(p => p.Code).FirstOrDefault();
    }

    private static IEnumerable<(string Code, int At, int Weight)> Places(string head)
    {
        foreach (var (name, code) in States.All)
        {
            for (
                var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = head.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase)
            )
            {
                var isCounty =
                    Follows(head, at + name.Length, " county")
                    || Precedes(head, at, "west ")
                    || Precedes(head, at, "county of ");
                var before = head[Math.Max(0, at - 40)..at];
                if (!isCounty && !Abode().IsMatch(before))
                {
                    yield return (code, at, Weight(head, at, name.Length, before));
                }
            }
        }
    }

    private static int Weight(string head, int at, int length, string before)
    {
        var to = Math.Min(head.Length, at + length + 40);
        return OfState().IsMatch(before) || CourtAfter().IsMatch(head[(at + length)..to]) ? 1 : 0;
    }

    public static string? Court(string text)
    {
        var head = Head(text);
        var match = CourtLine().Match(head) is { Success: true } typed ? typed : CourtOf().Match(head);
        return match.Success ? Collapse(CourtLines(match.Value)) : null;
    }

    /// <summary>A court's name goes on where its line ends open, or was full and no other line of a caption begins.</summary>
    private static string CourtLines(string found)
    {
        found = Beside().Split(found)[0];
        for (var at = found.IndexOfAny(LineEnds); at >= 0; at = found.IndexOfAny(LineEnds, at + 1))
        {
            var goesOn =
                OpenEnd().IsMatch(found[..at])
                || Goes().IsMatch(found[(at + 1)..])
                || (found[at] == Reading.RunningText.Wrap && !CaptionStart().IsMatch(found[(at + 1)..]));
            if (!goesOn)
            {
                return found[..at];
            }
        }
        return found;
    }

    private static readonly char[] LineEnds = ['\n', Reading.RunningText.Wrap];

    public static string? CaseNumber(string text)
    {
        var match = CaseLine().Match(Head(text));
        return match.Success ? match.Groups["number"].Value.TrimEnd('.', ',', ';') : null;
    }

    /// <param name="signedOn">From which "one year from its date" is counted.</param>
    public static DateOnly? EndsOn(string sentence, DateOnly? signedOn)
    {
        var match = EndLine().Match(sentence);
        if (match.Success)
        {
            return Date(match.Groups["date"].Value);
        }

        return signedOn is { } day && EndsAfter().Match(sentence) is { Success: true } after ? After(day, after) : null;
    }

    private static DateOnly? After(DateOnly day, Match after)
    {
        var count = Array.IndexOf(Counts, after.Groups["count"].Value.ToLowerInvariant());
        var number =
            count > 0 ? count
            : int.TryParse(after.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
                ? figure
            : 0;
        return (number, char.ToLowerInvariant(after.Groups["unit"].Value[0])) switch
        {
            (0 or > 400, _) => null,
            (_, 'y') => day.AddYears(number),
            (_, 'm') => day.AddMonths(number),
            (_, 'w') => day.AddDays(7 * number),
            _ => day.AddDays(number),
        };
    }

    private static readonly string[] Counts =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    internal static DateOnly? Date(string written)
    {
        var ordinal = DayOf().Match(written);
        var plain = ordinal.Success
            ? $"{ordinal.Groups["month"].Value} {ordinal.Groups["day"].Value}, {ordinal.Groups["year"].Value}"
            : Ordinal().Replace(Collapse(written), "$1").Replace(".", "", StringComparison.Ordinal);
        plain = plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        string[] forms =
        [
            "MMMM d, yyyy",
            "MMMM d yyyy",
            "d MMMM yyyy",
            "M/d/yyyy",
            "M-d-yyyy",
            "yyyy-MM-dd",
            "MMM d, yyyy",
            "MMM d yyyy",
            "d MMM yyyy",
            "d MMMM, yyyy",
            "MMMM d,yyyy",
            "M/d/yy",
        ];
        return DateOnly.TryParseExact(plain, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    private static string Head(string text) => text.Length <= HeadLength ? text : text[..HeadLength];

    private static bool Follows(string text, int at, string word) =>
        text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool Precedes(string text, int at, string word) =>
        at >= word.Length && text.AsSpan(at - word.Length).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private const string Month =
        @"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";

    internal const string AnyDate =
        @"(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|"
        + Month
        + @"\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+"
        + Month
        + @",?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)\s+day\s+of\s+[A-Z][a-z]{2,8},?\s+\d{4})";

    [GeneratedRegex(
        @"(?:superior|district|circuit|family|supreme|chancery|probate|county|juvenile|domestic relations|federal circuit and family|common pleas) court[^.;]{0,80}|federal circuit and family court of australia",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CourtLine();

    [GeneratedRegex(
        @"(?:,|\b(?:of|the|for|and|in|county\s+of))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OpenEnd();

    /// <summary>"county of", in small letters, or the court's own division.</summary>
    [GeneratedRegex(@"^\s*(?:(?!vs?\b)[a-z]|(?:\w+\s+){0,3}(?i:division|department)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    /// <summary>Another column, or the stroke that divides two.</summary>
    [GeneratedRegex(@" {3}|\s*\)|\s*\[", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    /// <summary>What begins another line of a caption: another place, a number, a side, the paper's title.</summary>
    [GeneratedRegex(
        @"^\s*(?:in\s+(?:re|the|and)\b|state\s+of\b|case|cause|docket|file|index|no\b|civil|stipulat|order|judgment|decree|parenting|journal|entry|findings|mediat|\w$|§|\d|_|\w+(?:\s\w+)?\s+county\b|[^\n\v]{0,60}?\b(?:plaintiff|petitioner|applicant|vs?\.|v\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaptionStart();

    [GeneratedRegex(
        @"(?:general )?court of (?:common pleas|chancery|justice)[^.;]{0,80}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CourtOf();

    [GeneratedRegex(
        @"\b(?:case|cause|docket|file|index|action|fam\. ?ct\.|matter)\s*(?:no\.?|number|#|nos\.?)?\s*[:#]?\s*(?<number>\d{2,4} [A-Z]{1,4} \d{2,8}|[A-Z]{0,4}[-/ ]?\d[A-Z0-9/-]{2,24})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaseLine();

    [GeneratedRegex(
        @"\b(?:until|through|(?:end|terminat|conclud|expir|ceas|finish)\w*(?:\s+\w+){0,3}?(?:\s+(?:on|by|before|than))?)\s+"
            + AnyDate,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EndLine();

    [GeneratedRegex(
        @"^(?<day>\d{1,2})(?:st|nd|rd|th)\s+day\s+of\s+(?<month>[A-Za-z]+),?\s+(?<year>\d{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayOf();

    [GeneratedRegex(@"(\d)(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    /// <summary>Where somebody lives or went is not where the court sits.</summary>
    [GeneratedRegex(
        @"\b(?:moved?|moving|relocat\w+|resid\w+|liv(?:es|ed|ing)|travel\w*|remov\w+|born|licensed|flown?|fly)\s+(?:back\s+)?(?:to|in|from|at)\s+(?:\w+,?\s+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Abode();

    [GeneratedRegex(
        @"\b(?:state|commonwealth|court)\s+of\s+(?:the\s+(?:state|commonwealth)\s+of\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfState();

    [GeneratedRegex(
        @"^\s+(?:superior|district|circuit|family|supreme|chancery|probate|juvenile)\b[^\n]{0,20}\bcourt\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CourtAfter();

    /// <summary>"Terminates one year from its date", "expires six months after entry of this order".</summary>
    [GeneratedRegex(
        @"\b(?:terminat|expir|end|conclud|ceas|laps)\w*\s+(?:automatically\s+)?(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:\(\d+\)\s*)?(?<unit>year|month|week|day)s?\s+(?:from|after|following)\s+(?:the\s+)?(?:(?:its|this)\s+(?:date|order|entry|signing)|(?:date|entry|signing)\s+of\s+(?:this|the)\s+order|date\s+(?:hereof|of\s+entry|of\s+signing)|entry\b|the\s+date\s+of)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EndsAfter();
}
