using System.Text.RegularExpressions;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>
/// The words by which a protected contact can be known: all of it, and each of its parts, for an order seldom writes the
/// whole. The name of a school without the word "school" tells as much as with it, and so does the town.
/// </summary>
public static partial class ProtectedWords
{
    private const int Shortest = 4;

    public static IReadOnlyList<string> Of(ContactKind kind, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = Joint()
            .Split(words)
            .Prepend(words)
            .SelectMany(part =>
                kind is ContactKind.School or ContactKind.Work ? [part, Kind().Replace(part, "")] : (string[])[part]
            )
            .Select(part => State().Replace(part.Trim(), "").Trim(' ', '.', '-'));
        return [.. parts.Where(part => part.Length >= Shortest).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex(@"[,;،؛\r\n()|/]+|\s[–—-]\s|\s+(?:in|at|near)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>What any school or firm may be called besides its name.</summary>
    [GeneratedRegex(
        @"\b(?:(?:elementary|primary|middle|junior|senior|high|public|charter|nursery|pre)[\s-]*)*(?:school|academy|preschool|kindergarten|daycare|inc|llc|ltd|co|company|corporation)\b\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Kind();

    /// <summary>Two letters of a state before a ZIP code.</summary>
    [GeneratedRegex(@"^[A-Z]{2}\s+(?=\d{5}\b)|^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex State();
}
