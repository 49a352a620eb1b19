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
        """["“”„«»]|n['’]t like\b|\b(?:say|said|says|saying|tell|told|tells|ask|asked|asks|want|wants|wanted|wish|wishes|feel|feels|felt|likes|liked|(?:not|to|would) like|hate|hates|hated|misses|dijo|dijeron|dice|dicen|diciendo|contó|cuenta|preguntó|pregunta|quiere|quieren|quería|quiso|siente|sintió|gusta|gustó|extraña|odia)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Voice();
}
