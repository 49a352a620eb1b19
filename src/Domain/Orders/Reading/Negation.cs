namespace Reknit.Domain.Orders.Reading;

/// <summary>Whether a negation governs what was met: by its place, and by what stands between.</summary>
internal static class Negation
{
    /// <summary>A negation between the subject and the last needed word, or just before, and in the same part of the sentence.</summary>
    public static bool Governs(Clause clause, Match match)
    {
        if (clause.All("outofscope").Any(h => h.Start - match.End <= 10 && match.Start - h.End <= 10))
        {
            return true;
        }
        if (IsForbiddenAfter(clause, match))
        {
            return true;
        }
        foreach (var hit in clause.All("not"))
        {
            var opens =
                hit.Start <= clause.Sentence.OwnFrom + 1
                && clause.Words[hit.Start].Form is "nothing" or "neither" or "no" or "nor";
            var governs =
                hit.Start > 0 && hit.Start >= match.Start - 14 && Lexicon.IsModal(clause.Words[hit.Start - 1].Form);
            var near = (opens || governs || hit.Start >= match.Start - 7) && hit.Start < match.End;
            if (
                near
                && (opens || IsOfSubject(clause, hit) || !HasDuty(clause, hit.End, match.Anchor))
                && !IsUndone(clause, hit)
                && !Scope.Breaks(clause, hit.End, Math.Max(match.Anchor, hit.End))
                && !IsAfterAnchorBreak(clause, match, hit)
                && !IsInOpeningClause(clause, hit.End, match.Anchor)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Calls between them are prohibited", "is not permitted": a passive that takes back all before it.</summary>
    private static bool IsForbiddenAfter(Clause clause, Match match)
    {
        for (
            var i = Math.Max(match.Anchor + 1, clause.Sentence.OwnFrom + 2);
            i < Math.Min(clause.Words.Count, match.End + 8);
            i++
        )
        {
            if (clause.Words[i].Form is ";" or "but")
            {
                return false;
            }
            var before = clause.Words[i - 1].Form;
            var isAfterVerb = before is "is" or "are" or "be" or "hereby" or "strictly" or "expresly";
            if (
                isAfterVerb
                && clause.Words[i].Form is "prohibited" or "forbiden" or "bared" or "precluded" or "disalowed"
            )
            {
                return clause.Words[i - 2].Form is not "not";
            }
            if (
                before is "not"
                && clause.Words[i].Form
                    is "permited"
                        or "alowed"
                        or "authorized"
                        or "required"
                        or "necesary"
                        or "mandatory"
            )
            {
                return clause.Words[i - 2].Form is "is" or "are" or "be"
                    && (i + 1 >= clause.Words.Count || clause.Words[i + 1].Form is not "to");
            }
        }
        return false;
    }

    /// <summary>"No child shall", "nobody may", "in no event": these reach past the sentence's verb.</summary>
    private static bool IsOfSubject(Clause clause, Hit hit) =>
        clause.Words[hit.End - 1].Form is not "not"
        && clause.Words[hit.Start].Form is not ("not" or "without" or "lack" or "lacks" or "nt" or "avoid" or "cannot");

    /// <summary>"Costs not covered shall be shared": a negation before the verb belongs to the subject.</summary>
    private static bool HasDuty(Clause clause, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (clause.Words[i].Form is "shal" or "must" or "wil" or "may")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Nothing here prevents", "is not barred from": two negations side by side allow.</summary>
    private static bool IsUndone(Clause clause, Hit hit) =>
        IsPrevent(clause, hit)
            ? clause.All("not").Any(n => !IsPrevent(clause, n) && AreSideBySide(clause, n, hit))
            : clause
                .All("prevent")
                .Concat(clause.All("fail"))
                .Concat(clause.All("withhold"))
                .Any(p => AreSideBySide(clause, hit, p));

    /// <summary>"Shall not fail to", "neither shall refuse to": the failure itself is forbidden.</summary>
    public static bool UndoesFailure(Clause clause, Hit failure) =>
        clause.All("not").Any(n => AreSideBySide(clause, n, failure));

    private static bool AreSideBySide(Clause clause, Hit one, Hit other)
    {
        if (other.Start < one.End || other.Start - one.End > 6)
        {
            return false;
        }
        for (var i = one.End; i < other.Start; i++)
        {
            if (clause.Words[i].Form is "and" or "or" or "," or "but")
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsPrevent(Clause clause, Hit hit) => clause.All("prevent").Any(p => p.Start == hit.Start);

    /// <summary>"If Dr. Hall cannot serve, Dr. Rao shall": the condition is negated, not what follows from it.</summary>
    public static bool IsInOpeningClause(Clause clause, int from, int anchor)
    {
        var own = clause.Sentence.OwnFrom;
        if (
            clause.Words[own].Form
            is not (
                "if"
                or "when"
                or "whenever"
                or "should"
                or "where"
                or "unles"
                or "although"
                or "while"
                or "because"
                or "since"
                or "what"
                or "whatever"
            )
        )
        {
            return false;
        }
        for (var i = from; i < anchor; i++)
        {
            if (clause.Words[i].IsMark(','))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAfterAnchorBreak(Clause clause, Match match, Hit hit) =>
        hit.Start > match.Anchor && Scope.Breaks(clause, match.Anchor, hit.Start);
}
