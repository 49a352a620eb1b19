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
        safe = Abroad().Replace(safe, Mark);
        safe = Telephone().Replace(safe, Mark);
        safe = Street().Replace(safe, Mark);
        return StreetAbroad().Replace(safe, Mark);
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

    [GeneratedRegex(
        @"[^\s@<>,;]+@[^\s@<>,;]+\.\w{2,}|[\w.+-]+\s?(?:\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\]|\(dot\))\s?[\w-]+)+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mail();

    // With any dash or none: ten plain digits are a number as North America dials it.
    [GeneratedRegex(
        @"(?:(?:\+?1(?:\s|\s?[.\p{Pd}]\s?)?)?(?:\(\d{3}\)\s?(?:[.\p{Pd}]\s?)?|\b\d{3}(?:\s|\s?[.\p{Pd}]\s?))|\b)\d{3}(?:\s|\s?[.\p{Pd}]\s?)\d{4}\b|(?<!\w)(?:\+?1\s?)?[2-9]\d{2}[2-9]\d{6}\b|(?<!\w)(?:\+?1\s?)?\([2-9]\d{2}\)\s?\d{7}\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Telephone();

    /// <summary>
    /// Numbers of other countries: after "+" or "00", as a country writes its own with a nought before, or after the word
    /// for a telephone. What stands after "No." or "Case" is a file's number, and a day is a day.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w+])\+\s?\d{1,3}(?:[\s.\p{Pd}/]{0,2}(?:\(\d{1,4}\)|\d)){6,13}(?!\w)"
            + @"|(?<![\w.,/\p{Pd}])(?<!\b(?:no|nos|number|docket|case|file|cause|index)\.?:?\s)00\s?[1-9]\d{0,2}[\s.\p{Pd}/](?:[\s.\p{Pd}/]{0,2}(?:\(\d{1,4}\)|\d)){7,13}(?!\w)"
            + @"|(?<![\w.,/\p{Pd}])(?<!\b(?:no|nos|number|docket|case|file|cause|index)\.?:?\s)\(?0\d{2,4}\)?\s\d{3,4}(?:\s\d{3,4}|\d{2})(?!\w|\s\d)"
            + @"|(?<![\w.,/\p{Pd}])0[1-9](?:[\s.]\d{2}){4}(?!\w)"
            + @"|(?<=\b(?:tel|tel[ée]fono|telephone|phone|cell|mobile|m[óo]vil|celular|whatsapp|fax)\b[\s.:#]{1,3}(?:(?:no\.?|number|is)[\s:]{1,2}){0,2})(?!\d{4}\p{Pd}\d{1,2}\p{Pd}|\d{1,2}[./\p{Pd}]\d{1,2}[./\p{Pd}]\d{2})\(?\d(?:[\s.\p{Pd}()]{0,2}\d){6,13}(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Abroad();

    /// <summary>Streets as other countries write them, with the number before or behind, and the codes of their post.</summary>
    [GeneratedRegex(
        @"\b\d{1,4}[A-Za-z]?\s+(?:\p{Lu}[\p{L}'’-]*\s+){1,3}(?:Close|Crescent|Cres|Gardens|Gdns|Grove|Square|Mews)\b\.?"
            + @"|\b(?:Calle|C/|Avenida|Avda\.?|Av\.|Paseo|Plaza|Calzada)\s*(?:\d{1,3}\s+de\s+)?(?:(?:de|del|la|las|los|el|y)\s+)*\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|del|la|las|los|el|y)\s+)*\p{Lu}[\p{L}.'’-]*){0,4},?\s+(?:(?:n[.ºo]*|#|No\.|núm\.)\s*)?\d{1,5}[A-Za-z]?\b"
            + @"|\b\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|gasse|allee)\s+\d{1,4}\s?[a-z]?\b(?:,?\s+\d{4,5}\s+\p{Lu}\p{L}+)?"
            + @"|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|chemin|impasse|allée|quai)\s+(?:(?:de|du|des|la|le|les)\s+|[ld]['’])*\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}"
            + @"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b|\b[ABCEGHJ-NPR-TVXY]\d[A-Z]\s?\d[A-Z]\d\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex StreetAbroad();

    // House number, up to four capitalised words, a kind of street; with flat, town, state and ZIP where they follow.
    [GeneratedRegex(
        @"\b\d{1,6}[A-Za-z]?\s+(?:(?!(?:Superior|District|Circuit|Family|Supreme|County|Probate|Juvenile)\b)[A-Z0-9][\w.'’-]*\s+){1,4}(?i:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|circle|cir|way|place|pl|terrace|ter|highway|hwy|parkway|pkwy|trail|trl)\b\.?(?:,?\s+(?i:apt|apartment|unit|suite|ste|#)\.?\s*[\w-]+)?(?:,\s*[A-Z][\w .'’-]{1,40})?(?:,\s*[A-Z]{2})?(?:,?\s+\d{5}(?:-\d{4})?)?|\b[Pp]\.?\s?[Oo]\.?\s+[Bb]ox\s+\d+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Street();
}
