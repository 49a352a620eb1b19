using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>
/// Whether the order says that a parent did not consent. That both did is for their own signed papers to show: no sentence
/// of a court takes the place of two consents that each can take back.
/// </summary>
internal static partial class ParentsConsent
{
    /// <summary>Whether the order says, of itself or of what somebody asked, that a parent did not consent.</summary>
    public static bool IsRefused(string text, IReadOnlyList<Clause> clauses) =>
        clauses.Any(c => c.Voice is not Voice.Meta && Refused().IsMatch(text[c.Sentence.Start..c.Sentence.End]));

    [GeneratedRegex(
        @"\b(?:not|never|n[’']t|neither\s+\w+)\s+(?:\w+\s+){0,3}(?:consent|agree)\w*|\brefus\w+\s+(?:\w+\s+){0,3}consent|\b(?:withdr[ae]w\w*|revok\w+|withh[eo]ld\w*|declin\w+)\s+(?:\w+\s+){0,4}consent|\bconsent\w*\s+(?:\w+\s+){0,5}(?:withdrawn|revoked|refused|withheld)|\bwithout\s+(?:the\s+|her\s+|his\s+)?(?:\w+[’']s\s+)?(?:written\s+)?consent|\b(?:mother|father|petitioner|respondent|husband|wife|parent)\s+(?:\w+\s+){0,2}objects?\b|\bobjection\s+(?:of|by)\s+(?:\w+\s+)?(?:mother|father|petitioner|respondent|husband|wife|parent)|\bover\s+(?:\w+\s+)?\w+[’']s?\s+objection|\bonly\s+(?:one|mother|father|petitioner|respondent)\b[^.;]{0,30}\bconsent",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Refused();
}
