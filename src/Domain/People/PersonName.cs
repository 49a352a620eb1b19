using System.Globalization;
using System.Text;

namespace Reknit.Domain.People;

/// <summary>A name as its bearer writes it, in any script; nothing is assumed about first and last.</summary>
public static class PersonName
{
    public const int Length = 200;

    /// <summary>Trims, and joins runs of white space; never changes letters.</summary>
    public static string Tidy(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
    }

    /// <summary>
    /// The name for comparing and searching: without case, accents, punctuation or direction marks.
    /// Kept in a column of its own, because SQLite's lower() knows ASCII only.
    /// </summary>
    public static string Fold(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var folded = new StringBuilder(written.Length);
        foreach (var rune in written.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.SpacingCombiningMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The same words in any order: "Rivera, Ana" is "Ana Rivera".</summary>
    public static string MatchKey(string written) =>
        string.Join(' ', Fold(written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
