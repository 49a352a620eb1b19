using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>
/// Words by which people meet or costs are shared: decision 29 leaves them out of all that is asked for where people are
/// kept apart, whoever wrote it. It errs to the word too many, for another word can be found.
/// </summary>
public static partial class SharedWords
{
    public static IReadOnlyList<string> In(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(
        @"\b(?:joint(?:ly)?|conjoint(?:ly)?|co[\s\p{Pd}]?parent\w*|family[\s\p{Pd}]+(?:sessions?|therapy|counsell?ing|meetings?)|same\s+(?:room|session)|together|shar(?:ed?|es|ing)|equal(?:ly)?|evenly|half|halves|split(?:s|ting)?|percent(?:ages?)?|pro[\s\p{Pd}]rata)\b|½|\d\s?%",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Word();
}
