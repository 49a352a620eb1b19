using System.Text;
using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>Takes out of an order's words what must not leave with a draft: where a person lives and how to reach them.</summary>
public static partial class Withheld
{
    /// <summary>What stands in place of what was left out.</summary>
    public const string Mark = "[left out]";

    /// <summary>Names of fewer letters are left out only as whole words that begin like a name.</summary>
    internal const int Short = 4;

    /// <param name="contacts">Protected contacts of this case, as they may be written.</param>
    public static string From(string words, IReadOnlyList<string> contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        var named = contacts.Where(c => !string.IsNullOrWhiteSpace(c)).OrderByDescending(c => c.Length).ToList();
        var safe = WithoutWhole(words, named);
        foreach (var contact in named.Where(c => c.Length >= Short))
        {
            safe = safe.Replace(contact, Mark, StringComparison.OrdinalIgnoreCase);
        }

        safe = Mail().Replace(safe, Mark);
        safe = Telephone().Replace(safe, Mark);
        return Street().Replace(safe, Mark);
    }

    /// <summary>
    /// Whole words, however they are accented, cased, hyphenated or broken over lines, and in Arabic with what is written
    /// onto them. A short one only where it begins like a name: "Rye" is a town and "rye" is not.
    /// </summary>
    private static string WithoutWhole(string words, List<string> contacts)
    {
        var phrases = contacts.SelectMany(Written).Select(FoldedPhrase.Of).Distinct().ToList();
        var safe = new StringBuilder();
        var from = 0;
        foreach (
            var (start, end) in FoldedText
                .Of(Letters(words))
                .Find(phrases)
                .OrderBy(f => f.Start)
                .ThenByDescending(f => f.End)
        )
        {
            if (start >= from && (end - start >= Short || !char.IsLower(words[start])))
            {
                safe.Append(words, from, start - from).Append(Mark);
                from = end;
            }
        }

        return safe.Append(words, from, words.Length - from).ToString();
    }

    private static IEnumerable<string> Written(string contact)
    {
        var letters = Letters(contact);
        return Arabic().IsMatch(letters) ? Onto.Select(onto => onto + letters) : [letters];
    }

    /// <summary>Letters that are written one for the other, each in one place: offsets stay.</summary>
    private static string Letters(string words) => words.Replace('ى', 'ي').Replace('ة', 'ه');

    /// <summary>"And", "in", "to", "like", "the", as Arabic writes them onto a word.</summary>
    private static readonly string[] Onto =
    [
        "",
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "ال",
        "وال",
        "فال",
        "بال",
        "لل",
        "كال",
        "وب",
        "ول",
        "وبال",
        "ولل",
    ];

    [GeneratedRegex(@"^\p{IsArabic}", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"[^\s@<>,;]+@[^\s@<>,;]+\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // With any dash or none: ten plain digits are a number as North America dials it.
    [GeneratedRegex(
        @"(?:(?:\+?1(?:\s|\s?[.\p{Pd}]\s?)?)?(?:\(\d{3}\)\s?(?:[.\p{Pd}]\s?)?|\b\d{3}(?:\s|\s?[.\p{Pd}]\s?))|\b)\d{3}(?:\s|\s?[.\p{Pd}]\s?)\d{4}\b|(?<!\w)(?:\+?1\s?)?[2-9]\d{2}[2-9]\d{6}\b|(?<!\w)(?:\+?1\s?)?\([2-9]\d{2}\)\s?\d{7}\b",
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
