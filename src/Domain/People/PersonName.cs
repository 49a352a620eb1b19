using System.Globalization;
using System.Text;

namespace Reknit.Domain.People;

/// <summary>A name as its bearer writes it, in any script; nothing is assumed about first and last.</summary>
public static class PersonName
{
    public const int Length = 200;

    /// <summary>Of <see cref="MatchKey"/>: some letters fold to two.</summary>
    public const int KeyLength = Length * 2;

    /// <summary>Trims, joins runs of white space and drops control characters; never changes letters.</summary>
    public static string Tidy(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var visible = string.Concat(written.Where(c => char.IsWhiteSpace(c) || !char.IsControl(c)));
        return string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
    }

    /// <summary>The first word of a name that is no title, to call somebody by in a line that others may read.</summary>
    public static string First(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split(' ').FirstOrDefault(part => !part.EndsWith('.')) ?? name;
    }

    /// <summary>
    /// The name for comparing and searching: without case, accents, strokes, apostrophes or direction marks;
    /// other punctuation parts words.
    /// Kept in a column of its own, because SQLite's lower() knows ASCII only.
    /// </summary>
    public static string Fold(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var folded = new StringBuilder(written.Length);
        foreach (var rune in written.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || IsInsideWord(rune))
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.SpacingCombiningMark)
            {
                folded.Append(Plain(Rune.ToLowerInvariant(rune)));
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

    /// <summary>Apostrophes of every keyboard, and the Arabic stretch: "O’Neil" is "ONeil".</summary>
    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '`' or '\u2018' or '\u2019' or '\u02BB' or '\u02BC' or '\u05F3' or '\u0640';

    /// <summary>Letters whose stroke or ligature Unicode does not take apart, as an English keyboard writes them.</summary>
    private static string Plain(Rune lower) =>
        lower.Value switch
        {
            'ı' => "i",
            'ł' => "l",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ħ' => "h",
            'ŧ' => "t",
            'þ' => "th",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            _ => lower.ToString(),
        };
}
