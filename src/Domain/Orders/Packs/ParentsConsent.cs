using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>Whether the order itself says that both parents consented, and nowhere that one of them did not.</summary>
internal static partial class ParentsConsent
{
    private const int Reach = 8;

    public static bool IsGiven(string text, IReadOnlyList<Clause> clauses) =>
        clauses.Any(c => c.Voice is Voice.Operative or Voice.Recital && Gives(text, c)) && !IsRefused(text, clauses);

    /// <summary>Whether the order says, of itself or of what somebody asked, that a parent did not consent.</summary>
    public static bool IsRefused(string text, IReadOnlyList<Clause> clauses) =>
        clauses.Any(c => c.Voice is not Voice.Meta && Refused().IsMatch(Own(text, c)));

    private static bool Gives(string text, Clause clause) =>
        clause
            .All("bothconsent")
            .Any(h =>
                !Negation.Governs(clause, new Reading.Match(h.Start, h.End, h.Start))
                && !Asked().IsMatch(Around(text, clause, h))
                && IsToTheTherapy(Own(text, clause), text[clause.Words[h.Start].Start..clause.Sentence.End])
            );

    /// <summary>Consent to be served by mail, or to the release of records, is consent to nothing else.</summary>
    private static bool IsToTheTherapy(string sentence, string from) =>
        Object().Match(from) is { Success: true } match
            ? Therapy().IsMatch(from[match.Index..])
            : !SomethingElse().IsMatch(sentence);

    private static string Own(string text, Clause clause) => text[clause.Sentence.Start..clause.Sentence.End];

    /// <summary>Up to the next comma: "both having consented, the family shall attend" asks for nothing.</summary>
    private static string Around(string text, Clause clause, Hit hit)
    {
        var from = Math.Max(clause.Sentence.OwnFrom, hit.Start - Reach);
        for (var i = from; i < hit.Start; i++)
        {
            from = clause.Words[i].Form is ";" ? i + 1 : from;
        }

        var to = hit.End;
        while (to < clause.Words.Count && to < hit.End + Reach && clause.Words[to].Form is not ("," or ";" or ":"))
        {
            to++;
        }

        return text[clause.Words[Math.Min(from, hit.Start)].Start..clause.Words[to - 1].End];
    }

    /// <summary>"Consent to", "consent of both parents for", with nothing but manner between.</summary>
    [GeneratedRegex(@"^[^,;:]{0,60}?\b(?:to|for|that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Object();

    /// <summary>The programme or the order's own terms, at once, and not their records, cost or service.</summary>
    [GeneratedRegex(
        @"^[^,;:]{0,60}?\b(?:to|for|that)\s+(?:(?:the|this|these|such|said|a|an|all|both|its|their|his|her|child(?:ren)?(?:[’']s)?|family(?:[’']s)?|in|of|by|and|entry|terms?|conditions?|participat\w+|attend\w*|enrol\w*|placement|reunification|reintegration|residential|overnight|therapeutic|intensive|conjoint|family|day|multi|one|two|three|four|five|six|seven|\d+|proposed|private|named|above)[\s-]+){0,12}(?:program(?:me)?s?|treatment|therapy|counseling|intensive|camp|workshop|retreat|intervention|order|terms)\b(?=\s*(?:$|[,.;:)]|(?:and|as|for|with|at|in|until|above|below|set|described|ordered|of\s+this\s+order)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Therapy();

    [GeneratedRegex(
        @"\b(?:serv(?:e|ed|ice\s+of)|e-?service|electronic\w*|record(?:s|ings?)|releas\w+|disclos\w+|evaluat\w+|venue|jurisdiction|continu(?:ance|ed\s+to)|magistrate|commissioner|telephone|remote\w*|video|passport|vaccin\w*|school|mediat\w+|arbitrat\w+|withdrawal|substitution)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SomethingElse();

    /// <summary>A consent that is a condition, is still to be had, or was taken back.</summary>
    [GeneratedRegex(
        @"\b(?:if|unless|until|upon|absent|without|only|whether|before|require\w*|need\w*|obtain\w*|pending|seek\w*|asks?|asked|must|should|may|would|could|refus\w+|withdr\w+|revok\w+|withh\w+|declin\w+|lack\w*|fail\w*|no|not|never|neither|nor|subject\s+to|conditioned|contingent|dependent)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:not|never|n[’']t|neither\s+\w+)\s+(?:\w+\s+){0,3}(?:consent|agree)\w*|\brefus\w+\s+(?:\w+\s+){0,3}consent|\b(?:withdr[ae]w\w*|revok\w+|withh[eo]ld\w*|declin\w+)\s+(?:\w+\s+){0,4}consent|\bconsent\w*\s+(?:\w+\s+){0,5}(?:withdrawn|revoked|refused|withheld)|\bwithout\s+(?:the\s+|her\s+|his\s+)?(?:\w+[’']s\s+)?(?:written\s+)?consent|\b(?:mother|father|petitioner|respondent|husband|wife|parent)\s+(?:\w+\s+){0,2}objects?\b|\bobjection\s+(?:of|by)\s+(?:\w+\s+)?(?:mother|father|petitioner|respondent|husband|wife|parent)|\bover\s+(?:\w+\s+)?\w+[’']s?\s+objection|\bonly\s+(?:one|mother|father|petitioner|respondent)\b[^.;]{0,30}\bconsent",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Refused();
}
