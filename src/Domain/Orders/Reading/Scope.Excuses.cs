namespace Reknit.Domain.Orders.Reading;

/// <summary>What looks like a condition and is none: an occasion, a manner, an excuse from a duty that stands.</summary>
internal static partial class Scope
{
    /// <summary>"If the therapist advises the parties that": what the condition tells of, nobody is told to do.</summary>
    public static bool IsInsideCondition(Clause clause, Match match)
    {
        var from = clause.Sentence.OwnFrom;
        if (match.Start < from || clause.Words[from].Form is not ("if" or "should"))
        {
            return false;
        }
        for (var i = match.End; i < clause.Words.Count; i++)
        {
            if (clause.Words[i].IsMark(','))
            {
                return !clause.Words.Skip(from).Take(match.End - from).Any(w => w.IsMark(','));
            }
        }
        return false;
    }

    /// <summary>"Upon agreement of the parties, it is ordered": what led to the order, not what it hangs on.</summary>
    private static bool IsOccasion(Clause clause, Hit hit, Match match)
    {
        if (clause.Words[hit.Start].Form is not ("upon" or "on" or "with" or "for" or "subject"))
        {
            return false;
        }
        for (var i = hit.End; i < Math.Min(match.End, clause.Words.Count); i++)
        {
            if (clause.Words[i].Form is "ordered" or "orders" or "decred" or "adjudged" or "stipulated")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Provided both counsel are copied": how it is done, not whether.</summary>
    private static bool IsManner(Clause clause, Hit hit) =>
        (
            clause.Words[hit.Start].Form is "provided"
            && (
                clause.All("copied").Any(c => c.Start >= hit.End && c.Start - hit.End <= MannerReach)
                || IsInCompany(clause, hit)
            )
        )
        || (
            clause.Words[hit.Start].Form is "as"
            && clause.Words[hit.End - 1].Form is "when"
            && clause.All("therapist").Any(t => t.Start >= hit.End && t.Start - hit.End <= 1)
        )
        || (clause.Words[hit.Start].Form is "as" && clause.Has("may") && IsTherapistsLeave(clause, hit.Start));

    /// <summary>"The therapist shall not act as": what the therapist is not to be.</summary>
    public static bool IsAnotherRole(Clause clause) =>
        clause
            .All("not")
            .Any(n =>
                n.End < clause.Words.Count
                && (
                    clause.Words[n.End].Form is "be" or "act" or "serve" or "become" or "double" or "also"
                    || clause.Words[n.End - 1].Form is "be"
                )
                && clause.All("therapist").Any(t => t.End <= n.Start && n.Start - t.End <= 2)
            );

    /// <summary>"If a party fails to comply, the therapist may": the failure is the condition's.</summary>
    private static bool IsBeforeMain(Clause clause, Hit failure, Match match) =>
        clause.Words[clause.Sentence.OwnFrom].Form is "if" or "should" or "when" or "where"
        && clause.Words.Skip(failure.End).Take(Math.Max(0, match.Start - failure.End)).Any(w => w.IsMark(','));

    /// <summary>"Not before the child is ready", "no faster than": the negation makes what follows the measure.</summary>
    public static bool IsMeasure(Clause clause, Match match)
    {
        for (var i = Math.Max(clause.Sentence.OwnFrom, match.Start - 9); i < match.End; i++)
        {
            if (
                clause.Words[i].Form
                is "before"
                    or "until"
                    or "til"
                    or "unles"
                    or "than"
                    or "faster"
                    or "beyond"
                    or "sooner"
            )
            {
                return true;
            }
        }
        return false;
    }

    private const int AboutReach = 16;

    /// <summary>"Follow her recommendations regarding parenting time": they govern contact, not the therapy.</summary>
    public static bool IsAboutContact(Clause clause, Match match)
    {
        for (var i = match.Anchor; i < Math.Min(clause.Words.Count, match.Anchor + AboutReach); i++)
        {
            if (
                clause.Words[i].Form is "regarding" or "concerning" or "about" or "respecting"
                && i > match.Anchor
                && clause.All("custody").Any(h => h.Start > i && h.Start - i <= 4)
                && !clause.HasAny("session")
                && !clause.Words.Skip(i).Take(8).Any(w => w.Form is "and" or "therapy" or "treatment" or "counseling")
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"With Ms. Ray, or if she cannot act, then with another": the condition is the other's.</summary>
    private static bool IsOfAlternative(Clause clause, Hit hit) =>
        hit.Start > 1
        && clause.Words[hit.Start].Form is "if"
        && clause.Words[hit.Start - 1].Form is "or"
        && clause
            .Words.Skip(hit.End)
            .Take(14)
            .Any(w => w.Form is "then" or "another" or "other" or "substitute" or "alternate" or "sucesor");

    /// <summary>"Provided both are on the call": in whose company.</summary>
    private static bool IsInCompany(Clause clause, Hit hit) =>
        clause.Words.Skip(hit.Start).Take(5).Any(w => w.Form is "both" or "al" or "each" or "other")
        && clause
            .Words.Skip(hit.End)
            .Take(MannerReach)
            .Any(w =>
                w.Form
                    is "cal"
                        or "included"
                        or "present"
                        or "notice"
                        or "notified"
                        or "line"
                        or "joined"
                        or "together"
                        or "informed"
                        or "told"
            );

    /// <summary>"The therapist may call counsel as needed": the therapist's own judgment, no condition.</summary>
    private static bool IsTherapistsLeave(Clause clause, int to) =>
        clause.All("may").Any(m => m.Start < to && clause.All("therapist").Any(t => t.Start < m.Start));

    /// <summary>"Unless excused by the therapist": what excuses from a duty leaves the duty standing.</summary>
    private static bool IsExcuse(Clause clause, Hit hit) =>
        clause.Words[hit.Start].Form is "unles"
        && clause
            .Words.Skip(hit.End)
            .Take(4)
            .Any(w =>
                w.Form
                    is "excused"
                        or "excuses"
                        or "waived"
                        or "ilnes"
                        or "emergency"
                        or "il"
                        or "sick"
                        or "rescheduled"
            );

    /// <summary>"Shall not, however, have": set between commas inside the verb, it parts nothing.</summary>
    public static bool IsAside(Clause clause, int at) =>
        at > 1
        && at + 1 < clause.Words.Count
        && clause.Words[at].Form is "however" or "rather" or "instead"
        && clause.Words[at - 1].IsMark(',')
        && clause.Words[at + 1].IsMark(',')
        && (clause.Words[at - 2].Form is "not" || Lexicon.IsModal(clause.Words[at - 2].Form));
}
