using System.Text.RegularExpressions;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>
/// Finds in an adult's note what looks like the child's voice at second hand, in English and in Spanish: rather once
/// too often, for the same can be said of what was seen.
/// </summary>
public static partial class SecondHand
{
    public static bool IsIn(string? note) => note is not null && Voice().IsMatch(note);

    [GeneratedRegex(
        """["“”„«»]|\b(?:said|says|saying|told|tells|asked|asks|wants|wanted|wishes|feels|felt|likes|hates|misses|dijo|dice|diciendo|contó|cuenta|preguntó|pregunta|quiere|quería|siente|sintió|extraña|odia)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Voice();
}
