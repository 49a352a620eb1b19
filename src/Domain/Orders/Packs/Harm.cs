using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>
/// Whether a sentence speaks of harm, in whatever words and whoever says it. An allegation that was denied or found to be
/// unfounded was still made; only harm that nobody alleges does not count. It errs to the stop: a look too many is cheap.
/// </summary>
internal static partial class Harm
{
    public static bool IsSpokenOf(string text, Clause clause)
    {
        if (clause.Voice is Voice.Meta)
        {
            return false;
        }

        var sentence = text[clause.Sentence.Start..clause.Sentence.End];
        if (clause.All("violenceword").Any(h => !Negation.Governs(clause, new(h.Start, h.End, h.Start))))
        {
            return true;
        }

        return Words().IsMatch(sentence)
            && (Alleged().IsMatch(sentence) ? !NeverAlleged().IsMatch(sentence) : !None().IsMatch(sentence));
    }

    [GeneratedRegex(
        @"\b(?:abus(?:e|ed|es|ing|ive)|abandon\w*|molest\w*|rap(?:e|ed|ist)|incest\w*|assault\w*|batter(?:y|ed|ing)|chok(?:e|ed|es|ing)|strangl\w+|suffocat\w+|smother\w*|beat(?:s|en|ing)?|hit(?:s|ting)?|slap\w*|punch\w*|kick(?:s|ed|ing)?|shov(?:e|ed|ing)|whipp\w+|burn(?:ed|t|ing)|bruis\w+|stabb?\w*|stalk\w*|coercive(?:ly)?|violen(?:t|ce|tly)|maltreat\w*|mistreat\w*|neglect(?:ed|s|ing|ful)?|exploit(?:ed|ation)|traffick\w*|sex(?:ual(?:ly)?)?\s+(?:offen\w+|touch\w*|contact|misconduct|exploit\w*|harass\w*|act\w*)|touched\b[^.;]{0,30}\b(?:sexually|inappropriately|private|genitals?)|inappropriate(?:ly)?\s+touch\w*|(?:child\s+)?pornograph\w*|threat(?:en(?:ed|s|ing)?|s)?\b[^.;]{0,40}\b(?:kill|harm|hurt|shoot|gun|knife|weapon|life|death|violence)|(?:kill|shoot)(?:ed|ing)?|physical(?:ly)?\s+(?:harm\w*|injur\w*|hurt|attack\w*|disciplin\w*)|(?:injur(?:ed|ing)|hurt|harmed|attacked)\s+(?:the\s+)?(?:child(?:ren)?|minors?|mother|father|petitioner|respondent|her|him|them)|(?:protective|protection|restraining|no[- ]contact\s+criminal)\s+orders?|orders?\s+(?:of|for)\s+protection|afraid\s+(?:of|for)|in\s+fear\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:alleg\w+|accus\w+|claim(?:s|ed)?|contend\w*|assert\w*|complain\w*|report(?:s|ed)|disclos(?:ed|ure|ures)|testif\w+|charge[ds]?|petition\w*|unfounded|unsubstantiated|unproven|not\s+(?:been\s+)?(?:proven|established)|denie[ds]|dismissed|acquitted)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Alleged();

    [GeneratedRegex(
        @"\b(?:no|nor|without|never|not)\s+(?:\w+\s+){0,1}(?:alleg\w+|accus\w+|claims?|complain\w*|reports?|charges?|petition)\b|\b(?:no|neither)\s+(?:\w+\s+){0,6}(?:is|are|was|were|has\s+been|have\s+been|party|parent)\s+(?:alleg|claim|report|charg)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NeverAlleged();

    /// <summary>"No abuse", "never hit", "shall not hit", and terms that keep a child from being touched at all.</summary>
    [GeneratedRegex(
        @"\b(?:no|not|nor|never|neither|without|nobody|none|free\s+(?:of|from)|refrain\w*\s+from)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex None();
}
