using System.Text.RegularExpressions;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>
/// Words of an order that keep people apart or under somebody's eyes. No addendum takes their place, whatever else they
/// were read as: only a court lifts them. It errs to leaving a term in place.
/// </summary>
internal static partial class ApartTerms
{
    public static bool StandIn(string words) => Words().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:stay(?:s|ing)?\s+(?:away|at\s+least)|no[\s-]+(?:direct\s+|further\s+|physical\s+)?(?:contact|communication)|not\s+(?:\w+\s+){0,3}(?:contact|communicat\w*|approach\w*|see|visit\w*|come|go|enter|harass\w*)|(?:protective|protection|restraining)\s+orders?|orders?\s+(?:of|for)\s+protection|restrain\w*|enjoin\w*|refrain\w*|prohibit\w*|suspend\w*|supervis\w*|\d+\s+(?:feet|yards|meters|miles)|firearms?|weapons?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();
}
