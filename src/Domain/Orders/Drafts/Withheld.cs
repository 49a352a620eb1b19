using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>Takes out of an order's words what must not leave with a draft: where a person lives and how to reach them.</summary>
public static partial class Withheld
{
    /// <summary>What stands in place of what was left out.</summary>
    public const string Mark = "[left out]";

    /// <param name="contacts">Protected contacts of this case, as they may be written.</param>
    public static string From(string words, IReadOnlyList<string> contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        var safe = words;
        foreach (var contact in contacts.Where(c => !string.IsNullOrWhiteSpace(c)).OrderByDescending(c => c.Length))
        {
            safe = safe.Replace(contact, Mark, StringComparison.OrdinalIgnoreCase);
        }

        safe = Mail().Replace(safe, Mark);
        safe = Telephone().Replace(safe, Mark);
        return Street().Replace(safe, Mark);
    }

    [GeneratedRegex(@"[^\s@<>,;]+@[^\s@<>,;]+\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"(?:(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\b\d{3}[ .-])|\b)\d{3}[ .-]\d{4}\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Telephone();

    // House number, up to four capitalised words, a kind of street; with flat, town, state and ZIP where they follow.
    [GeneratedRegex(
        @"\b\d{1,6}[A-Za-z]?\s+(?:(?!(?:Superior|District|Circuit|Family|Supreme|County|Probate|Juvenile)\b)[A-Z0-9][\w.'’-]*\s+){1,4}(?i:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|circle|cir|way|place|pl|terrace|ter|highway|hwy|parkway|pkwy|trail|trl)\b\.?(?:,?\s+(?i:apt|apartment|unit|suite|ste|#)\.?\s*[\w-]+)?(?:,\s*[A-Z][\w .'’-]{1,40})?(?:,\s*[A-Z]{2})?(?:,?\s+\d{5}(?:-\d{4})?)?|\b[Pp]\.?\s?[Oo]\.?\s+[Bb]ox\s+\d+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Street();
}
