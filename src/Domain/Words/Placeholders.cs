using System.Text.RegularExpressions;

namespace Reknit.Domain.Words;

/// <summary>The named gaps of a text, written <c>{name}</c>, that are filled when somebody reads it.</summary>
public static partial class Placeholders
{
    /// <summary>Names of all gaps, each once.</summary>
    public static IReadOnlySet<string> In(string text) =>
        Gap().Matches(text).Select(gap => gap.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether braces stand in it that are no gap, such as <c>{ name }</c> or a lone <c>}</c>.</summary>
    public static bool HasLoneBrace(string text) => Gap().Replace(text, "").AsSpan().ContainsAny('{', '}');

    /// <summary>The text in pieces: words as they are, gaps by what <paramref name="fill"/> says for their name.</summary>
    public static string Fill(string text, Func<string, string> words, Func<string, string> fill)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(fill);
        var (filled, from) = (new System.Text.StringBuilder(), 0);
        foreach (Match gap in Gap().Matches(text))
        {
            filled.Append(words(text[from..gap.Index])).Append(fill(gap.Groups["name"].Value));
            from = gap.Index + gap.Length;
        }

        return filled.Append(words(text[from..])).ToString();
    }

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z0-9]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
