namespace Reknit.Domain.Orders.Reading;

/// <summary>What governs a match: a condition, an exception, a blank, a mere permission.</summary>
internal static partial class Scope
{
    private const int MannerReach = 8;

    public static bool IsFailure(Clause clause, Match match) =>
        clause
            .All("fail")
            .Any(h =>
                h.Start >= match.Start - 4
                && h.Start < match.End
                && !Negation.UndoesFailure(clause, h)
                && !IsBeforeMain(clause, h, match)
            );

    /// <summary>A condition before, inside or after the match that reaches it across the sentence's joints.</summary>
    public static Hit? Condition(Clause clause, Match match)
    {
        foreach (var hit in clause.All("cond"))
        {
            if (
                IsOccasion(clause, hit, match)
                || IsManner(clause, hit)
                || IsExcuse(clause, hit)
                || IsOfAlternative(clause, hit)
            )
            {
                continue;
            }
            if (hit.Start >= match.Start && hit.Start < match.End)
            {
                return hit;
            }
            if (hit.Start >= match.End)
            {
                // "Shall attend until discharged" names an end, not a condition.
                if (
                    clause.Words[hit.Start].Form is not ("until" or "til")
                    && !Joint(clause, match.End, FromBut(clause, hit.Start), withLast: true)
                )
                {
                    return hit;
                }
                continue;
            }
            var leads = hit.Start - clause.Sentence.OwnFrom <= 3 || clause.Words[hit.Start - 1].Form is "that" or ",";
            if (
                leads
                    ? !JointAfterDuty(clause, AfterComma(clause, hit.End), match.Start)
                    : !Joint(clause, hit.End, match.Start, withLast: false)
            )
            {
                return hit;
            }
        }
        return null;
    }

    /// <summary>An exception after the match in the same sentence.</summary>
    public static Hit? Exception(Clause clause, Match match)
    {
        foreach (var hit in clause.All("except"))
        {
            if (hit.Start >= match.Start && hit.Start >= match.Anchor)
            {
                return hit;
            }
        }
        return null;
    }

    /// <summary>
    /// "No visits until the therapist recommends them": an exception between the negation and the deed, or a permission
    /// after it, gives back what the negation took. What a court or both parties allow gives nothing to the therapist.
    /// </summary>
    public static bool IsLifted(Clause clause, Match match)
    {
        var negation = clause.All("not").Where(h => h.Start < match.End).Select(h => h.Start).DefaultIfEmpty(-1).Max();
        foreach (var hit in clause.All("except").Concat(clause.All("cond")))
        {
            var inside = hit.Start > negation && hit.Start < match.End;
            var later = hit.Start >= match.End - 1;
            var reach = inside ? match.End : Math.Min(clause.Words.Count, hit.End + 14);
            var gives = false;
            var others = false;
            for (var i = hit.End; i < reach; i++)
            {
                gives |=
                    clause.Words[i].Form
                        is "recomend"
                            or "recomendation"
                            or "recomendations"
                            or "propose"
                            or "advise"
                            or "decide"
                            or "determine"
                            or "how"
                            or "when"
                            or "asist"
                            or "sugest"
                            or "set"
                            or "aprove"
                            or "implement"
                            or "adjust"
                            or "modify"
                            or "expand"
                            or "begin"
                            or "increase";
                others |=
                    clause.Words[i].Form
                        is "court"
                            or "parties"
                            or "parents"
                            or "order"
                            or "ordered"
                            or "judge"
                            or "agre"
                            or "stipulation";
            }
            var isBut = clause.Words[hit.Start].Form is "but" or "although" or "however";
            if (!others && (inside || (later && (gives || (!isBut && NamesTherapist(clause, hit.End, reach))))))
            {
                return true;
            }
        }
        return false;
    }

    private static bool NamesTherapist(Clause clause, int from, int to) =>
        clause.All("therapist").Any(h => h.Start >= from && h.Start < to);

    public static bool HasBlank(Clause clause, Match match, int reach)
    {
        var from = Math.Max(clause.Sentence.OwnFrom, match.Start - reach);
        var to = Math.Min(clause.Words.Count, match.End + reach);
        for (var i = from; i < to; i++)
        {
            if (clause.Words[i].Kind == TokenKind.Blank || IsUnchosen(clause, i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"[Father/Mother]": a form's choice that nobody made. "Petitioner/Mother" is one person.</summary>
    private static bool IsUnchosen(Clause clause, int at) =>
        clause.Words[at].IsMark('/')
        && at > 0
        && at + 1 < clause.Words.Count
        && (clause.Words[at - 1].Form, clause.Words[at + 1].Form)
            is
                ("father", "mother")
                or
                ("mother", "father")
                or
                ("petitioner", "respondent")
                or
                ("plaintif", "defendant")
                or
                ("husband", "wife")
                or
                ("wife", "husband");

    public static bool IsPermission(Clause clause, Match match) =>
        clause
            .All("may")
            .Any(h =>
                h.Start >= match.Start - 2
                && h.Start <= match.Anchor
                && !IsTherapists(clause, h.Start)
                && !IsPurpose(clause, h.Start)
            )
        && !clause
            .All("shall")
            .Any(h =>
                h.Start >= match.Start - 2
                && h.Start <= match.Anchor
                && clause.Words[h.Start].Form is "shal" or "must" or "wil" or "ordered"
            );

    /// <summary>"So that he may review": what it is for, no permission.</summary>
    private static bool IsPurpose(Clause clause, int at) =>
        at > 2 && clause.Words[at - 2].Form is "that" && clause.Words[at - 3].Form is "so" or "order"
        || (at > 3 && clause.Words[at - 3].Form is "that" && clause.Words[at - 4].Form is "so" or "order");

    /// <summary>"At such times as the therapist may require": the therapist's leave, not the parents'.</summary>
    private static bool IsTherapists(Clause clause, int at) =>
        clause.All("therapist").Any(h => h.End == at || h.End == at - 1 && clause.Words[at - 1].Kind == TokenKind.Mark);

    /// <summary>Whether "but", a new subject or a semicolon stands between two places.</summary>
    public static bool Breaks(Clause clause, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var word = clause.Words[i];
            if (word.Form is "but" or "however" or ";" or "rather" or "instead" && !IsAside(clause, i))
            {
                return true;
            }
            if (
                word.IsMark(',')
                && i + 2 <= to
                && clause.Words[i + 1].Form is "and" or "the"
                && HasModal(clause, i + 2, Math.Min(clause.Words.Count, i + 8))
            )
            {
                return true;
            }
            if (word.Form is "and" && i + 1 < to && HasModal(clause, i + 1, Math.Min(to, i + 6)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Joint(Clause clause, int from, int to, bool withLast)
    {
        for (var i = from; i < to; i++)
        {
            var word = clause.Words[i];
            if (word.Form is "but" or ";" or "however" && !IsAside(clause, i))
            {
                return true;
            }
            if (word.Form is "and" && ((withLast && i >= to - 2) || HasModal(clause, i + 1, Math.Min(to, i + 7))))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"In the event of abuse, the records and the names shall be sent": two subjects, and one duty under the condition.</summary>
    private static bool JointAfterDuty(Clause clause, int from, int to)
    {
        var duty = from;
        while (duty < to && !Lexicon.IsModal(clause.Words[duty].Form))
        {
            duty++;
        }
        return Joint(clause, duty, to, withLast: false);
    }

    private static bool HasModal(Clause clause, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lexicon.IsModal(clause.Words[i].Form))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"But only if", "and then only if": the joint belongs to the condition.</summary>
    private static int FromBut(Clause clause, int at)
    {
        while (at > 0 && clause.Words[at - 1].Form is "but" or "only" or "then" or "and")
        {
            at--;
        }
        return at;
    }

    private static int AfterComma(Clause clause, int from)
    {
        for (var i = from; i < clause.Words.Count; i++)
        {
            if (clause.Words[i].IsMark(','))
            {
                return i + 1;
            }
        }
        return from;
    }
}
