using System.Buffers;
using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;
using Match = System.Text.RegularExpressions.Match;

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

        var sentence = clause.Sentence.Plain(text);
        if (Named(clause).Any(h => !IsFoundNone(text, clause, h)))
        {
            return true;
        }

        return sentence.AsSpan().ContainsAny(Stems)
            && Words()
                .Matches(sentence)
                .Any(harm =>
                    PartOf(sentence, harm) is var part && Alleged().IsMatch(part)
                        ? !NeverAlleged().IsMatch(part)
                        : !IsDenied(sentence, harm)
                );
    }

    /// <summary>The thought that the harm stands in: a motion that is denied after it denies no harm.</summary>
    private static string PartOf(string sentence, Match harm)
    {
        var joints = Joints().Matches(sentence);
        var from = joints.LastOrDefault(j => j.Index <= harm.Index)?.Index ?? 0;
        var to = joints.FirstOrDefault(j => j.Index >= harm.Index + harm.Length)?.Index ?? sentence.Length;
        return sentence[from..to];
    }

    /// <summary>"Considered whether there was domestic violence and finds none".</summary>
    private static bool IsFoundNone(string text, Clause clause, Hit violence)
    {
        var words = clause.Sentence.Words;
        var after = words.TakeWhile(w => w.Start < clause.Words[violence.End - 1].End).Count();
        return NoneFound().IsMatch(RunningText.Between(text, words, after, words.Count));
    }

    /// <summary>
    /// Whether the sentence says of violence that it was, and does not take it back. Some law asks for a finding; whose
    /// word it is stays for a person to see.
    /// </summary>
    public static bool IsHeldTrue(Clause clause) =>
        clause.Voice is not Voice.Meta && Named(clause).Any(h => !IsTakenBack(clause, h));

    private static IEnumerable<Hit> Named(Clause clause) =>
        clause
            .All("violenceword")
            .Where(h => !Negation.Governs(clause, new(h.Start, h.End, h.Start)) && !IsOfTraining(clause, h));

    /// <summary>"With experience in work with victims of domestic violence": what the therapist knows, not what was.</summary>
    private static bool IsOfTraining(Clause clause, Hit violence) =>
        Enumerable
            .Range(Math.Max(0, violence.Start - TrainingReach), Math.Min(TrainingReach, violence.Start))
            .Any(i =>
                i + 1 < clause.Words.Count
                && (
                    clause.Words[i].Form.StartsWith("experienc", StringComparison.Ordinal)
                    || clause.Words[i].Form.StartsWith("train", StringComparison.Ordinal)
                    || clause.Words[i].Form.StartsWith("expert", StringComparison.Ordinal)
                )
                && clause.Words[i + 1].Form is "in" or "with" or "working" or "on"
            );

    /// <summary>"No abuse", "never hit": a negation of the harm itself. "He beat her and has not apologised" denies nothing.</summary>
    private static bool IsDenied(string sentence, Match harm)
    {
        var before = sentence[..harm.Index];
        var joint = Joints().Matches(before).LastOrDefault();
        var own = joint is null ? before : before[joint.Index..];
        var after = sentence[(harm.Index + harm.Length)..];
        if (NoneAfter().IsMatch(after) || NoneFound().IsMatch(after))
        {
            return true;
        }

        // "Whether the child will suffer any additional harm": asked, and told of nobody.
        if (WillSuffer().IsMatch(before))
        {
            return true;
        }

        // "Shall not violate the protective order": there is one.
        if (harm.Value.Contains("order", StringComparison.OrdinalIgnoreCase))
        {
            return NoOrder().IsMatch(own);
        }

        return None().IsMatch(Affirmed().Replace(own, " "));
    }

    /// <summary>
    /// "The allegations of violence were unfounded", "no evidence of violence". A motion to lift a protection that is denied
    /// or withdrawn leaves it; so does what else the sentence denies or withdraws.
    /// </summary>
    private static bool IsTakenBack(Clause clause, Hit violence) =>
        clause
            .All("unfounded")
            .Any(u =>
                u.Start >= violence.End
                    ? EndsIt(clause, violence, u)
                    : u.End <= violence.Start
                        && violence.Start - u.End <= DenialReach
                        && clause.Words[u.Start].Form is "no" or "finds" or "found"
                        && !Between(clause, u.End, violence.Start).Any(IsJoint)
            );

    private static bool EndsIt(Clause clause, Hit violence, Hit end)
    {
        if (clause.Words[end.End - 1].Form is "none" or "history" || clause.Words[end.Start].Form is "none")
        {
            return true;
        }

        var lead = Between(clause, violence.Start - LiftReach, violence.Start).ToList();
        if (lead.Exists(w => w.Form is "who" or "whose" || Lifting.IsMatch(w.Form)))
        {
            return false;
        }

        var isPassive =
            clause.Words[end.Start].Form is not ("dismised" or "withdrawn")
            || Between(clause, end.Start - 2, end.Start)
                .Any(w => w.Form is "was" or "were" or "is" or "are" or "be" or "ben");
        var hasObject =
            clause.Words[end.End - 1].Form is "denied" or "dismised" or "withdrawn"
            && end.End < clause.Words.Count
            && clause.Words[end.End].Form is "his" or "her" or "their" or "a" or "an" or "the" or "any" or "al";
        return isPassive && !hasObject && !Between(clause, violence.End, end.Start).Any(IsJoint);
    }

    private static bool IsJoint(Token word) =>
        word.Kind == TokenKind.Mark || word.Form is "and" or "but" or "or" or "who" or "which" or "while" or "although";

    private static IEnumerable<Token> Between(Clause clause, int from, int to) =>
        clause.Words.Take(Math.Max(0, to)).Skip(Math.Max(0, from));

    /// <summary>Without one of these no word of harm stands in a sentence; asked first, being quick.</summary>
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        [
            .. (
                "abus abandon molest rape rapist incest assault batter chok strangl suffocat smother beat hit slap punch kick"
                + " shov whipp burn bruis stab stalk coerciv violen maltreat mistreat neglect exploit traffick sex"
                + " touch pornograph threat kill shoot physical injur hurt harmed attacked order afraid fear"
            ).Split(' '),
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private const int TrainingReach = 8;
    private const int DenialReach = 6;
    private const int LiftReach = 7;

    /// <summary>"To dissolve the protective order", in the forms that words are compared in.</summary>
    private static readonly Regex Lifting = LiftingForms();

    [GeneratedRegex(
        "^(?:disolv|disolution|terminat|dismis|vacat|modif|quash|lift|rescind|recision|set|expung|reconsider)"
    )]
    private static partial Regex LiftingForms();

    /// <summary>Where a new thought begins: what was denied before it is not denied after it.</summary>
    [GeneratedRegex(
        @";|,\s+(?:and|but|who|whom|whose|which|because|after|when|since|although|he|she|they|it|(?:the\s+)?(?:father|mother|petitioner|respondent|child(?:ren)?|court|court['’]s))\b|\b(?:but|because|although|though|after|since|until|while|who|whom|whose|before)\b|\band\s+(?:he|she|they|has|have|had|is|was|did|does|that|the\s+(?:father|mother|child(?:ren)?|court)|father|mother)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joints();

    /// <summary>Negations that hold a thing up: "nobody disputes that", "no excuse for".</summary>
    [GeneratedRegex(
        @"\b(?:no|not|nor|never|nobody|none|neither\s+\w+|does\s+not|did\s+not|cannot)\s+(?:\w+\s+){0,2}?(?:disput\w*|den(?:y|ies|ied)|doubt\w*|question\w*|contest\w*|excuse\w*|justif\w*|reason|only|merely|just)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Affirmed();

    [GeneratedRegex(
        @"^[^;.]{0,100}\b(?:finds?|found|there\s+(?:is|was|were|has\s+been)|and)\s+none\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoneFound();

    [GeneratedRegex(
        @"^\W*(?:\w+\s+){0,2}?(?:is|are|was|were|has|have|had)\s+(?:been\s+)?(?:not|never)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoneAfter();

    [GeneratedRegex(
        @"\bwhether\b[^;]*\b(?:will|would)\s+suffer\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WillSuffer();

    [GeneratedRegex(
        @"\b(?:no|nor|without|(?:not|never)\s+(?:been\s+|had\s+|have\s+|obtained\s+|sought\s+|entered\s+)?(?:an?|any))\s+(?:\w+\s+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoOrder();

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
