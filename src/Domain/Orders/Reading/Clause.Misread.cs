namespace Reknit.Domain.Orders.Reading;

/// <summary>Words that stand for a thing elsewhere but, by their neighbours, not here.</summary>
internal sealed partial class Clause
{
    private bool IsMisread(Hit hit, List<Hit> all) =>
        (hit.Thing == "inverted" && !IsInverted(hit))
        || IsVerbContact(hit)
        || IsPartOfRole(hit, all)
        || IsMidThey(hit)
        || IsNotBoth(hit)
        || IsDeniedEvaluator(hit)
        || IsToldEvaluator(hit)
        || IsIndividualTherapy(hit)
        || IsNoRecipient(hit)
        || IsForSoLong(hit)
        || IsChildsOwn(hit, all)
        || IsServicesOfTherapist(hit, all)
        || IsOfCourtsOfficer(hit)
        || IsOfEachSession(hit)
        || IsOfFormsHeading(hit)
        || IsElsewhere(hit, all);

    /// <summary>"Other limitations or conditions during parenting time:" leads in whatever follows.</summary>
    private bool IsOfFormsHeading(Hit hit) =>
        hit.Thing is "custody" or "contactthing"
        && hit.Start > 1
        && hit.Start < Sentence.OwnFrom
        && Words[hit.Start - 1].Form is "during"
        && Words[hit.Start - 2].Form is "conditions" or "condition";

    /// <summary>"How long and how often": each session, not the whole.</summary>
    private bool IsOfEachSession(Hit hit) =>
        hit.Thing is "howlong"
        && hit.End == hit.Start + 2
        && Words[hit.Start].Form is "how"
        && (
            (hit.End + 2 < Words.Count && Words[hit.End].Form is "and" && Words[hit.End + 2].Form is "often")
            || (hit.Start > 1 && Words[hit.Start - 1].Form is "and" && Words[hit.Start - 2].Form is "often")
        );

    /// <summary>"The Commissioner's recommendation": the court's own officer, not the therapist, recommends.</summary>
    private bool IsOfCourtsOfficer(Hit hit) =>
        hit.Thing is "recs"
        && (
            (hit.Start > 0 && IsCourtsOfficer(Words[hit.Start - 1].Form))
            || (hit.End + 1 < Words.Count && Words[hit.End].Form is "of" && IsOfficerNear(hit.End + 1))
        );

    private bool IsOfficerNear(int from) =>
        IsCourtsOfficer(Words[from].Form)
        || (from + 1 < Words.Count && Words[from].Form is "the" && IsCourtsOfficer(Words[from + 1].Form));

    private static bool IsCourtsOfficer(string form) =>
        form
            is "comisioner"
                or "comisioners"
                or "magistrate"
                or "magistrates"
                or "refere"
                or "referes"
                or "master"
                or "masters";

    /// <summary>"Shall be provided by the parties": a duty, not a description.</summary>
    private bool IsPassive(Hit mask) =>
        Words[mask.Start].Form is "provided" && mask.Start > 0 && Words[mask.Start - 1].Form is "be";

    /// <summary>"They" stands for both parents where it opens the sentence; later it may be anybody.</summary>
    private bool IsMidThey(Hit hit) =>
        hit.Thing is "both"
        && Words[hit.Start].Form is "they"
        && hit.Start > Sentence.OwnFrom + 1
        && Words[hit.Start - 1].Form is not ("that" or ":");

    /// <summary>"The other parent's", "one or both parents", "the parties' spouses": not both parents.</summary>
    private bool IsNotBoth(Hit hit) =>
        hit.Thing is "both"
        && (IsOneOrBoth(hit) || IsFamilyTherapist(hit) || IsTheirRelatives(hit) || IsOneParent(hit));

    /// <summary>"Is not a custody evaluator but": what somebody is said not to be does not take the deed on.</summary>
    private bool IsDeniedEvaluator(Hit hit)
    {
        if (hit.Thing is not "evaluator")
        {
            return false;
        }
        for (var i = Math.Max(0, hit.Start - 5); i < hit.Start; i++)
        {
            if (Words[i].Form is "not" or "nor" or "neither" or "than" or "never" or "no")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Individual therapy" is a service of its own, not a kind of session.</summary>
    private bool IsIndividualTherapy(Hit hit) =>
        hit.Thing is "sessionattr"
        && hit.End == hit.Start + 1
        && Words[hit.Start].Form is "individual"
        && hit.End < Words.Count
        && (
            Words[hit.End].Form.StartsWith("therap", StringComparison.Ordinal)
            || Words[hit.End].Form.StartsWith("counsel", StringComparison.Ordinal)
        );

    /// <summary>"The parties shall" or "by the parties": they act; nothing is sent to them.</summary>
    private bool IsNoRecipient(Hit hit) =>
        hit.Thing is "forum"
        && Words[hit.Start].Form is "parties" or "parents"
        && (
            (hit.End < Words.Count && Lexicon.IsModal(Words[hit.End].Form))
            || (hit.Start > 0 && Words[hit.Start - 1].Form is "by")
            || (hit.Start > 1 && Words[hit.Start - 2].Form is "by")
        );

    /// <summary>"For so long as" measures time; "so long as" alone sets a condition.</summary>
    private bool IsForSoLong(Hit hit) =>
        hit.Thing is "cond" && hit.Start > 0 && Words[hit.Start].Form is "so" && Words[hit.Start - 1].Form is "for";

    /// <summary>"The child's individual sessions" are not a parent's.</summary>
    private static bool IsChildsOwn(Hit hit, List<Hit> all) =>
        hit.Thing is "parentwork"
        && all.Exists(h => h.Thing is "childwork" && h.Start <= hit.Start && hit.End <= h.End);

    private bool IsOneOrBoth(Hit hit)
    {
        var at = hit.Start > 0 && Words[hit.Start - 1].Form is "both" ? hit.Start - 1 : hit.Start;
        return at > 1 && Words[at - 1].Form is "or" && Words[at - 2].Form is "one" or "either";
    }

    /// <summary>"The family therapist" is one person, not the family.</summary>
    private bool IsFamilyTherapist(Hit hit) =>
        Words[hit.End - 1].Form is "family"
        && hit.End < Words.Count
        && (
            Words[hit.End].Form.StartsWith("therap", StringComparison.Ordinal)
            || Words[hit.End].Form.StartsWith("counsel", StringComparison.Ordinal)
            || Words[hit.End].Form is "court" or "law" or "code" or "division"
        );

    /// <summary>"The therapist providing reunification services": not the services of a child-welfare case.</summary>
    private bool IsServicesOfTherapist(Hit hit, List<Hit> all) =>
        hit.Thing is "lookalike" && Words[hit.Start].Form is "reunification" && all.Exists(h => h.Thing is "therapist");

    /// <summary>"The parties' daughter": the child, not the parents.</summary>
    private bool IsTheirRelatives(Hit hit) =>
        IsTheirChild(hit)
        || hit.End < Words.Count
            && Words[hit.End].Form is "spouses" or "partners" or "relatives" or "families" or "extended";

    private bool IsTheirChild(Hit hit)
    {
        if (hit.End + 1 >= Words.Count || Words[hit.End - 1].Form is not ("parties" or "parents"))
        {
            return false;
        }
        var next = Words[hit.End].Form is "minor" or "only" or "younger" or "older" or "teenage" or "two" ? 1 : 0;
        return Words[hit.End + next].Form is "daughter" or "daughters" or "son" or "sons" or "child" or "children";
    }

    private bool IsOneParent(Hit hit) =>
        hit.End == hit.Start + 1
        && hit.Start > 0
        && Words[hit.Start].Form is "parents"
        && Words[hit.Start - 1].Form
            is "other"
                or "one"
                or "a"
                or "that"
                or "residential"
                or "custodial"
                or "noncustodial"
                or "rejected"
                or "favored"
                or "prefered"
                or "aligned"
                or "resisted";

    /// <summary>"May contact the therapist" is a call, not time with a child.</summary>
    private bool IsVerbContact(Hit hit) =>
        hit.Thing is "custody" or "contactthing" && Words[hit.Start].Form is "contact" && IsAddressed(hit);

    /// <summary>A verb with an object, or contact with somebody other than a parent.</summary>
    private bool IsAddressed(Hit hit) =>
        Words
            .Skip(hit.Start + 1)
            .Take(4)
            .TakeWhile(w => w.Form is not ("as" or "when" or "until" or "if" or "that" or "unles" or ","))
            .Any(w =>
                w.Form.StartsWith("therapist", StringComparison.Ordinal)
                || w.Form.StartsWith("reunif", StringComparison.Ordinal)
                || w.Form.StartsWith("atorney", StringComparison.Ordinal)
                || w.Form is "counsel" or "lawyers" or "counselor"
            ) || IsVerb(hit);

    private bool IsVerb(Hit hit) =>
        Words[hit.Start].Form is "contact"
        && hit.End == hit.Start + 1
        && (
            (
                hit.Start > 0
                && Words[hit.Start - 1].Form
                    is "may"
                        or "shal"
                        or "wil"
                        or "must"
                        or "to"
                        or "parties"
                        or "counsel"
                        or "can"
                        or "directly"
                        or "promptly"
                        or "imediately"
                        or "parent"
            )
            || (
                hit.End < Words.Count
                && Words[hit.End].Form is "the" or "dr" or "al" or "other" or "each" or "counsel" or "a"
            )
        );

    /// <summary>"Should the therapist recommend": a condition only where it opens the clause before its subject.</summary>
    private bool IsInverted(Hit hit) =>
        hit.End < Words.Count
        && (
            hit.Start <= Sentence.OwnFrom
            || Words[hit.Start - 1].Kind == TokenKind.Mark
            || Words[hit.Start - 1].Form is "that"
        )
        && Words[hit.End].Form
            is "the"
                or "either"
                or "any"
                or "a"
                or "mother"
                or "father"
                or "such"
                or "this"
                or "that"
                or "they"
                or "dr"
                or "ms"
                or "mr"
                or "mrs";
}
