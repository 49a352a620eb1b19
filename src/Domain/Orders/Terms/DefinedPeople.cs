using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Names that the document itself gives its people: <c>Petitioner ("Mother")</c>, and children by their initials.</summary>
internal static partial class DefinedPeople
{
    private const int Reach = 60;

    /// <summary>A party under the name that the rest of the document uses; what it was called in the caption is its role.</summary>
    public static IReadOnlyList<NamedParty> Bound(string text, IReadOnlyList<NamedParty> parties)
    {
        var bound = parties.Select(p =>
            Alias(text, p) is { } alias ? new NamedParty(alias, p.Name, p.Role ?? p.Label) : p
        );
        List<NamedParty> all = [.. bound];
        return all.Select(p => p.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count() == all.Count ? all : parties;
    }

    /// <summary>Those whom the document names, else those whom it has by their initials.</summary>
    public static IReadOnlyList<string> Children(string text, IReadOnlyList<string> named) =>
        named.Count > 0
            ? named
            :
            [
                .. Initialled()
                    .Matches(text)
                    .SelectMany(m => Initials().Matches(m.Groups["who"].Value))
                    .Select(m => m.Value)
                    .Distinct(StringComparer.Ordinal),
            ];

    private static string? Alias(string text, NamedParty party)
    {
        if (!Side().IsMatch(party.Label))
        {
            return null;
        }

        foreach (Match match in Defined().Matches(text))
        {
            var before = text[Math.Max(0, match.Index - Reach)..match.Index];
            var at = Place(before, party);
            if (
                at >= 0
                && before.IndexOfAny(['(', ';'], at) < 0
                && !Side().IsMatch(before[(at + 1)..].Replace(party.Label, "", StringComparison.OrdinalIgnoreCase))
            )
            {
                var word = match.Groups["word"].Value.ToLowerInvariant();
                return char.ToUpperInvariant(word[0]) + word[1..];
            }
        }

        return null;
    }

    private static int Place(string before, NamedParty party) =>
        Math.Max(
            before.LastIndexOf(party.Label, StringComparison.OrdinalIgnoreCase),
            party.Name is { } name ? before.LastIndexOf(name, StringComparison.OrdinalIgnoreCase) : -1
        );

    // Nothing here is tried twice: a page of blanks after the bracket would not come back.
    [GeneratedRegex(
        @"\((?>(?:hereinafter|hereafter|herein|the|referred\s+to\s+as|or|[,\s])*)[“""'‘]?(?>\s*)(?:the\s+)?(?<word>Mother|Father|Wife|Husband)(?>\s*)[”""'’]?(?>\s*)\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Defined();

    [GeneratedRegex(
        @"\b(?:petitioner|respondent|plaintiff|defendant|applicant)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Side();

    /// <summary>"In the interest of A.B. and C.B., children", "the minor child, A.R."</summary>
    [GeneratedRegex(
        @"\b(?i:in\s+the\s+(?:interest|matter)\s+of|in\s+re|child|children)[:,]?\s+(?:(?i:namely|to\s+wit|the)[:,]?\s+)?(?<who>(?:[A-Z]\.\s?){2,4}(?:(?:,\s*(?:and\s+|AND\s+)?|\s+and\s+|\s+AND\s+|\s*&\s*)(?:[A-Z]\.\s?){2,4})*)(?=[\s,;)]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Initialled();

    [GeneratedRegex(@"(?:[A-Z]\.\s?){1,3}[A-Z]\.", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
