using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Canary;

/// <summary>Words that stand in one private field and nowhere else in the world, so that they tell where it went.</summary>
internal static partial class Marker
{
    private static readonly ConcurrentDictionary<string, string> Fields = [];

    /// <param name="of">The field and whose it is, such as <c>contact-protected-mira</c>.</param>
    public static string Of(string of)
    {
        Fields[Loose().Replace(of, "")] = of;
        return $"zqmark-{of}-qz";
    }

    /// <summary>A person's name, marked by its first word.</summary>
    public static string Name(string first, string rest) => $"{first} {rest} {Of($"name-{first.ToLowerInvariant()}")}";

    /// <summary>
    /// The fields whose markers stand in a text. They are found through line breaks, hyphens that came or went, and
    /// in any case: a page wraps its words, and a spreadsheet or a header may change their letters.
    /// </summary>
    public static IEnumerable<string> In(string text) =>
        Form()
            .Matches(Loose().Replace(text, ""))
            .Select(m => m.Groups[1].Value.ToLowerInvariant())
            .Select(found => Fields.GetValueOrDefault(found, found));

    [GeneratedRegex("zqmark([a-z0-9]+?)qz", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[\s\u00AD\u200B\u2010\u2011-]+")]
    private static partial Regex Loose();
}
