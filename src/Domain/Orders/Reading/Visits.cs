namespace Reknit.Domain.Orders.Reading;

/// <summary>Finds a parent who sees the child, or a child who goes to a parent: time with the child, though no noun names it.</summary>
internal static class Visits
{
    private const int VerbReach = 4;
    private const int PersonReach = 4;

    public static void Add(Clause clause)
    {
        if (!clause.Has("child") || !clause.HasAny("parent", "both"))
        {
            return;
        }
        foreach (var (who, whom) in ((string, string)[])[("parent", "child"), ("both", "child"), ("child", "parent")])
        {
            foreach (var subject in clause.All(who).ToList())
            {
                if (
                    Verb(clause, subject.End) is { } verb
                    && Met(clause, whom, verb) is { } met
                    && !IsBrought(clause, verb, met)
                )
                {
                    clause.Of("contactthing").Add(new("contactthing", verb, met));
                    clause.Of("custody").Add(new("custody", verb, met));
                    Free(clause, subject.Start);
                }
            }
        }
    }

    private static int? Verb(Clause clause, int from)
    {
        for (var i = from; i < Math.Min(clause.Words.Count, from + VerbReach); i++)
        {
            if (clause.Words[i].Kind == TokenKind.Mark || clause.Words[i].Form is "and" or "or" or "with")
            {
                return null;
            }
            if (IsSeeingTo(clause, i))
            {
                return null;
            }
            if (clause.Words[i].Form is "se" or "ses" or "visit" or "visits" or "gets" or "goes")
            {
                return i;
            }
        }
        return null;
    }

    /// <summary>"Mother shall see that the children do so too": she takes care of it.</summary>
    private static bool IsSeeingTo(Clause clause, int at) =>
        clause.Words[at].Form is "se" or "ses"
        && at + 1 < clause.Words.Count
        && clause.Words[at + 1].Form is "that" or "to";

    /// <summary>"Father gets the kids there": they are brought.</summary>
    private static bool IsBrought(Clause clause, int verb, int met) =>
        clause.Words[verb].Form is "gets"
        && met < clause.Words.Count
        && clause.Words[met].Form is "there" or "to" or "ready" or "in";

    private static int? Met(Clause clause, string whom, int verb)
    {
        foreach (var hit in clause.All(whom))
        {
            if (hit.Start > verb && hit.Start - verb <= PersonReach)
            {
                return hit.End;
            }
        }
        return null;
    }

    /// <summary>"How often Father sees": the frequency is the visits', not the sessions'.</summary>
    private static void Free(Clause clause, int subject)
    {
        foreach (var thing in (string[])["sessionattr", "shortattr", "howlong"])
        {
            clause.Of(thing).RemoveAll(h => h.End <= subject && subject - h.End <= 3);
        }
    }
}
