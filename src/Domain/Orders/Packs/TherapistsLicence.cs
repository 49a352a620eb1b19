using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Packs;

/// <summary>What an order says of its therapist: a licence, experience, a network. A driver has a licence too.</summary>
internal static partial class TherapistsLicence
{
    private const int Reach = 12;
    private const int NounReach = 7;
    private const int Beside = 2;

    private static readonly HashSet<string> Degrees = WordForm.Set(
        "lmft lcsw lpc lpcc lmhc lisw licsw mft phd psyd psychologist psychologists"
    );

    public static bool IsSaid(Statement statement) =>
        IsOfTherapist(statement)
        && !NotAsked().IsMatch(statement.Plain)
        && Enumerable.Range(0, statement.Clause.Words.Count).Any(i => IsLicenceAt(statement.Clause, i));

    public static bool IsExperienceSaid(Statement statement) =>
        IsOfTherapist(statement)
        && !OfParent().IsMatch(statement.Plain)
        && !NotAsked().IsMatch(statement.Plain)
        && Experience().IsMatch(statement.Plain);

    public static bool IsInNetwork(Statement statement) =>
        IsOfTherapist(statement) && Network().IsMatch(statement.Plain) && !NotInNetwork().IsMatch(statement.Plain);

    /// <summary>Of this therapy's therapist: not of the child's own, an evaluator, or one parent's own treatment.</summary>
    private static bool IsOfTherapist(Statement statement) =>
        !statement.IsSupposed
        && !Listed().IsMatch(statement.Plain)
        && (
            statement.Clause.Has("rt")
            || (
                statement.Clause.Has("therapist")
                && !statement.Clause.HasAny("childtherapist", "ownwork", "otherwork", "evaluator", "othercoach")
            )
        );

    private static bool IsLicenceAt(Clause clause, int at)
    {
        var word = clause.Words[at];
        if (Degrees.Contains(word.Form) || IsSplitDegree(clause, at) || IsMasters(clause, at))
        {
            return IsNear(clause, "therapist", at, Reach) || IsNear(clause, "rt", at, Reach);
        }
        if (
            !word.Form.StartsWith("licens", StringComparison.Ordinal)
            && !word.Form.StartsWith("licenc", StringComparison.Ordinal)
        )
        {
            return false;
        }
        return !IsOfOtherThing(clause, at)
            && (
                clause
                    .All("therapist")
                    .Any(h => h.Start > at && h.Start - at <= NounReach && !HasMark(clause, at, h.Start))
                || clause.All("therapist").Any(h => h.End <= at && at - h.End <= Reach && !IsOfParty(clause, h.End, at))
                || clause
                    .Words.Skip(at + 1)
                    .Take(NounReach)
                    .TakeWhile(w => w.Kind != TokenKind.Mark)
                    .Any(w => w.Form is "profesional" or "provider" or "clinician" or "practitioner" or "psychologist")
            );
    }

    /// <summary>"Ph.D.", "Psy. D." cut at their points.</summary>
    private static bool IsSplitDegree(Clause clause, int at) =>
        clause.Words[at].Form is "ph" or "psy" && clause.Words.Skip(at + 1).Take(Beside).Any(w => w.Form is "d");

    private static bool IsMasters(Clause clause, int at) =>
        clause.Words[at].Form is "masters" or "master"
        && clause.Words.Skip(at + 1).Take(Beside).Any(w => w.Form is "degre" or "level");

    private static bool IsOfOtherThing(Clause clause, int at) =>
        Between(clause, at - Beside, at)
            .Any(w =>
                w.Form
                    is "drivers"
                        or "driver"
                        or "driving"
                        or "mariage"
                        or "busines"
                        or "fishing"
                        or "hunting"
                        or "gun"
                        or "firearm"
                        or "firearms"
                        or "liquor"
                        or "pilots"
                        or "dog"
                        or "vehicle"
                        or "software"
                        or "profesional"
            )
            && !Between(clause, at + 1, at + NounReach).Any(w => w.Form is "profesional" or "therapist" or "counselor")
        || Between(clause, at + 1, at + Beside).Any(w => w.Form is "plate" or "plates" or "suspended" or "suspension");

    private static bool IsOfParty(Clause clause, int from, int to) =>
        clause.All("parent").Concat(clause.All("both")).Any(h => h.Start >= from && h.End <= to);

    private static bool HasMark(Clause clause, int from, int to) =>
        Between(clause, from, to).Any(w => w.Kind == TokenKind.Mark && w.Form is not ("," or "/" or "-" or "(" or ")"));

    private static bool IsNear(Clause clause, string thing, int at, int reach) =>
        clause.All(thing).Any(h => h.Start <= at + reach && h.End >= at - reach);

    private static IEnumerable<Token> Between(Clause clause, int from, int to) =>
        clause.Words.Take(Math.Max(0, to)).Skip(Math.Max(0, from));

    /// <summary>A list to choose from, and a form's field, say nothing of who was chosen.</summary>
    [GeneratedRegex(
        @"\b(?:list|lists|roster|directory|register|registry|names) of\b|\battached\b|\bavailable (?:at|from|on)\b|\blicen[sc]\w+ ?(?:no|number|#)\b\W*____",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"\bunlicen[sc]ed\b|\b(?:need|needs|is|are|be|was|been|has|does|do) (?:not|no)\b(?: \w+){0,3} (?:licen[sc]\w+|psycholog\w+|experience\w*|trained|training)|\b(?:no|not|without|lacks|whether|neither|nor|or not)\b(?: \w+){0,3} (?:licen[sc]\w+|experience\b|training)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NotAsked();

    [GeneratedRegex(
        @"\b(?:experience|expertise|trained|training|speciali[sz]\w+|background)\b(?: \S+){0,8}? (?:victims?|trauma|domestic violence|family violence|abuse|intimate partner)\b|\btrauma (?:informed|trained|focused)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Experience();

    [GeneratedRegex(
        @"\b(?:mother|father|part(?:y|ies)|parents?|petitioner|respondent|child\w*)(?: \S+){0,2}? (?:shall|must|will|has|have|had|is to|are to|to) (?:\w+ )?(?:complet\w*|undergo\w*|tak\w+|get|receiv\w+|obtain\w*|experienc\w+|attend\w*(?: \w+){0,3} (?:training|class\w*|course\w*))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfParent();

    [GeneratedRegex(
        @"\bin network\b|\b(?:in|within|on|of|joined|with) (?:\S+ ){0,4}?(?:insur\w+|health\w*|plan|plans|provider|carrier)\w*(?: \S+){0,2}? (?:network|panel)\b|\b(?:network|panel) of (?:\S+ ){0,3}?(?:insur\w+|plan|health\w*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Network();

    [GeneratedRegex(
        @"\bout of (?:the )?network\b|\b(?:not|no|nor|neither|without|whether)\b[^;]{0,40}\b(?:network|panel)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NotInNetwork();
}
