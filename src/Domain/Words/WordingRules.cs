using Reknit.Domain.People;

namespace Reknit.Domain.Words;

/// <summary>What a text that families read must be, and must not say.</summary>
public static class WordingRules
{
    public const int Longest = 4000;

    /// <summary>
    /// Beginnings of words that take a side between a child's parents. Families read "the parent you feel closest to"
    /// and "the parent working to rebuild the relationship" instead.
    /// </summary>
    public static readonly IReadOnlyList<string> ForbiddenBeginnings =
    [
        "reject",
        "favored",
        "favoured",
        "alienat",
        "target parent",
        "targeted parent",
        "rechazad",
        "favorecid",
        "alienad",
        "alienacion",
    ];

    /// <summary>Everything that stands against <paramref name="text"/>, in words for its editor; empty when nothing does.</summary>
    /// <param name="wanted">The placeholders that the program fills in for this text.</param>
    public static IReadOnlyList<string> Problems(string text, IReadOnlySet<string> wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wanted);
        if (string.IsNullOrWhiteSpace(text))
        {
            return ["Write the text: an empty one would leave families with nothing to read."];
        }

        var used = Placeholders.In(text);
        return
        [
            .. wanted
                .Except(used)
                .Order(StringComparer.Ordinal)
                .Select(name =>
                    $"{{{name}}} is missing. The program puts words in its place, and this text needs them."
                ),
            .. used.Except(wanted)
                .Order(StringComparer.Ordinal)
                .Select(name => $"{{{name}}} is not known for this text. {Known(wanted)}"),
            .. Only(Placeholders.HasLoneBrace(text), "A { or } stands alone. Write a placeholder as one word: {name}."),
            .. Only(text.Length > Longest, $"The text is longer than {Longest} characters."),
            .. Forbidden(text)
                .Select(word => $"“{word}” takes a side. Use names, or the two neutral phrases for the parents."),
        ];
    }

    /// <summary>The words of <paramref name="text"/> that take a side, without case and accents.</summary>
    public static IEnumerable<string> Forbidden(string text) => Beginning(text, ForbiddenBeginnings);

    /// <summary>The words of <paramref name="text"/> that begin so, without case and accents.</summary>
    public static IEnumerable<string> Beginning(string text, IEnumerable<string> beginnings)
    {
        ArgumentNullException.ThrowIfNull(beginnings);
        var folded = $" {PersonName.Fold(text)} ";
        foreach (var word in beginnings)
        {
            var start = folded.IndexOf($" {word}", StringComparison.Ordinal) + 1;
            if (start > 0)
            {
                yield return folded[start..folded.IndexOf(' ', start + word.Length)];
            }
        }
    }

    private static string Known(IReadOnlySet<string> wanted) =>
        wanted.Count == 0
            ? "It has no placeholders."
            : $"It has {string.Join(", ", wanted.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"))}.";

    private static IEnumerable<string> Only(bool isSo, string words) => isSo ? [words] : [];
}
