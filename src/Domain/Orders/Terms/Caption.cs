using System.Globalization;
using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads the head of a document: state, court, case number; and the dates it names.</summary>
internal static partial class Caption
{
    private const int HeadLength = 4000;

    public static string? State(string text)
    {
        var head = Head(text);
        string? found = null;
        var at = int.MaxValue;
        foreach (var (name, code) in States.All)
        {
            var place = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            var isCounty =
                place >= 0
                && (
                    Follows(head, place + name.Length, " county")
                    || Precedes(head, place, "west ")
                    || Precedes(head, place, "county of ")
                );
            if (place >= 0 && place < at && !isCounty)
            {
                (found, at) = (code, place);
            }
        }
        return found;
    }

    public static string? Court(string text)
    {
        var head = Head(text);
        var match = CourtLine().Match(head) is { Success: true } typed ? typed : CourtOf().Match(head);
        return match.Success ? Collapse(match.Value) : null;
    }

    public static string? CaseNumber(string text)
    {
        var match = CaseLine().Match(Head(text));
        return match.Success ? match.Groups["number"].Value.TrimEnd('.', ',', ';') : null;
    }

    /// <summary>The date of signing, else of entry or filing, as the document writes it near those words.</summary>
    public static DateOnly? SignedOn(string text)
    {
        foreach (Match match in SignedLine().Matches(text))
        {
            if (Date(match.Groups["date"].Value) is { } date)
            {
                return date;
            }
        }
        return null;
    }

    public static DateOnly? EndsOn(string sentence)
    {
        var match = EndLine().Match(sentence);
        return match.Success ? Date(match.Groups["date"].Value) : null;
    }

    internal static DateOnly? Date(string written)
    {
        var ordinal = DayOf().Match(written);
        var plain = ordinal.Success
            ? $"{ordinal.Groups["month"].Value} {ordinal.Groups["day"].Value}, {ordinal.Groups["year"].Value}"
            : Collapse(written);
        string[] forms =
        [
            "MMMM d, yyyy",
            "MMMM d yyyy",
            "d MMMM yyyy",
            "M/d/yyyy",
            "M-d-yyyy",
            "yyyy-MM-dd",
            "MMM d, yyyy",
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

    internal const string AnyDate =
        @"(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}|\d{1,2}(?:st|nd|rd|th)\s+day\s+of\s+[A-Z][a-z]{2,8},?\s+\d{4})";

    [GeneratedRegex(
        @"(?:superior|district|circuit|family|supreme|chancery|probate|county|juvenile|domestic relations|federal circuit and family|common pleas) court[^\r\n.;]{0,80}|federal circuit and family court of australia",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CourtLine();

    [GeneratedRegex(
        @"(?:general )?court of (?:common pleas|chancery|justice)[^\r\n.;]{0,80}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CourtOf();

    [GeneratedRegex(
        @"\b(?:case|cause|docket|file|index|action|fam\. ?ct\.|matter)\s*(?:no\.?|number|#|nos\.?)?\s*[:#]?\s*(?<number>\d{2,4} [A-Z]{1,4} \d{2,8}|[A-Z]{0,4}[-/ ]?\d[A-Z0-9/-]{2,24})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaseLine();

    [GeneratedRegex(
        @"(?:\b(?:signed|dated|entered|so ordered|done|filed|ordered|made)\b[^\d\r\n.;]{0,40}?(?:on |this |the )?\s*|^[ \t]*this(?: the)? )"
            + AnyDate,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex SignedLine();

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
}
