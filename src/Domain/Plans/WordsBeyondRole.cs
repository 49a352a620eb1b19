using System.Globalization;
using System.Text;

namespace Reknit.Domain.Plans;

/// <summary>
/// Words that do not belong into what a treating therapist recommends or sets as a goal; practice standard 6.5. They are
/// looked for when something is written, and never kept.
/// </summary>
public static class WordsBeyondRole
{
    /// <summary>Of custody and schedules: the court's, never the therapist's.</summary>
    public static readonly IReadOnlyList<string> OfCustody =
    [
        "custody",
        "custodial",
        "conservator",
        "visitation",
        "visiting",
        "visits",
        "parenting time",
        "parenting plan",
        "parenting schedule",
        "possession schedule",
        "schedule of contact",
        "time share",
        "timeshare",
        "overnight",
        "weekend",
        "unsupervised",
        "primary residence",
        "residential parent",
        "best interest",
    ];

    /// <summary>Of a person: they judge, and families read them.</summary>
    public static readonly IReadOnlyList<string> OfPeople =
    [
        "alienat",
        "brainwash",
        "rejected",
        "favored",
        "favoured",
        "narcissist",
        "borderline",
        "manipulative",
        "unfit",
        "liar",
        "lying",
        "hostile",
        "non compliant",
        "noncompliant",
        "victim",
        "perpetrator",
    ];

    /// <summary>Which of these a text has, at the beginning of a word, whatever its case, accents and hyphens.</summary>
    public static IReadOnlyList<string> In(string text, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        return [.. words.Where(w => plain.Contains(" " + w, StringComparison.Ordinal))];
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune));
            }
            else if (
                Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                && plain[^1] != ' '
            )
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }
}
