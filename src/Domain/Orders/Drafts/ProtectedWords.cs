using System.Text.RegularExpressions;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>
/// The words by which a protected contact can be known: all of it, and each of its parts, for an order seldom writes the
/// whole. The name of a school without the word "school" tells as much as with it, and so does the town.
/// </summary>
public static partial class ProtectedWords
{
    /// <summary>One letter is no name.</summary>
    private const int Shortest = 2;

    /// <summary>Short words of any order, which are a name only beside another word.</summary>
    private static readonly HashSet<string> Ordinary = new(
        (
            "a an and any are as at be but by can day did do for get go had has he her him his how if in is it its jr let "
            + "may mom dad me mr mrs ms dr my new no non nor not now of off old on one or our out own per put ref she sir so "
            + "son sr ten the too to two up us use via was way we who why yes yet you all age end few see set six pay "
            + "law act art sec par cf vs jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun am pm "
            + "st rd ave ln ct pl apt ste po box fax tel inc llc ltd co pc"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static IReadOnlyList<string> Of(ContactKind kind, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = Joint()
            .Split(words)
            .Prepend(words)
            .SelectMany(part =>
                kind is ContactKind.School or ContactKind.Work ? [part, Kind().Replace(part, "")] : (string[])[part]
            )
            .Select(part => State().Replace(part.Trim(), "").Trim(' ', '.', '-'))
            .SelectMany(part => (string[])[part, Article().Replace(part, "")]);
        return [.. parts.Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether it tells anything by itself: a house number or a word of every order does not.</summary>
    private static bool IsName(string part) =>
        part.Length >= Shortest
        && Kind().Replace(Article().Replace(part, ""), "").Trim(' ', '.', '-').Length > 0
        && (part.Length >= Withheld.Short || (part.Any(char.IsLetter) && !Ordinary.Contains(part.Trim('.'))));

    [GeneratedRegex(@"[,;،؛\r\n()|/]+|\s[–—-]\s|\s+(?:in|at|near)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>What any school or firm may be called besides its name.</summary>
    [GeneratedRegex(
        @"\b(?:(?:elementary|primary|middle|junior|senior|high|public|charter|nursery|pre)[\s-]*)*(?:school|academy|preschool|école|ecole|escuela|colegio|مدرسة|مدرسه|روضة|روضه|kindergarten|daycare|inc|llc|ltd|co|company|corporation)\b\.?|\b(?:elementary|primary|middle|(?:(?:junior|senior)\s+)?high)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Kind();

    /// <summary>Two letters of a state before a ZIP code.</summary>
    [GeneratedRegex(@"^[A-Z]{2}\s+(?=\d{5}\b)|^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex State();

    [GeneratedRegex(
        @"^(?:the|el|la|los|las|le|al)[\s-]+|^ال(?=\p{L}{3})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Article();
}
