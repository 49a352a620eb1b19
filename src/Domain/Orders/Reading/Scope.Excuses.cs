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
            && clause.All("copied").Any(c => c.Start >= hit.End && c.Start - hit.End <= MannerReach)
        ) || (clause.Words[hit.Start].Form is "as" && clause.Has("may") && IsTherapistsLeave(clause, hit.Start));

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
