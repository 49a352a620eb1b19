namespace Reknit.Domain.Orders.Reading;

/// <summary>Reads "she" or "he" at the head of a sentence as the one the sentence before it spoke of first.</summary>
internal static partial class Pronouns
{
    private static readonly string[] People = ["therapist", "parent", "child"];

    public static void Assign(IReadOnlyList<Clause> clauses)
    {
        BindUs(clauses);
        BindMe(clauses);
        BindPhases(clauses);
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var at = clause.Sentence.OwnFrom;
            if (
                i > 0
                && clause.Words[at].Form is "he" or "she"
                && Subject(clauses[i - 1]) is { } who
                && (
                    clause.Sentence.Block == clauses[i - 1].Sentence.Block
                    || (who == "therapist" && clause.Sentence.Block == clauses[i - 1].Sentence.Block + 1)
                )
            )
            {
                clause.Of(who).Insert(0, new(who, at, at + 1));
            }
            BindAfterCondition(clause);
            BindLoneTherapist(clause);
            if (i > 0)
            {
                BindContact(clause, clauses[i - 1]);
                if (i > 1 && clauses[i - 1].Sentence.Block == clauses[i - 2].Sentence.Block)
                {
                    BindContact(clause, clauses[i - 2]);
                }
            }
        }
    }

    /// <summary>"If Father wants further sessions, he shall pay": the one parent of the condition is who acts.</summary>
    private static void BindAfterCondition(Clause clause)
    {
        var from = clause.Sentence.OwnFrom;
        if (clause.Words[from].Form is not ("if" or "should" or "when" or "whenever" or "where"))
        {
            return;
        }
        for (var i = from + 2; i + 1 < clause.Words.Count; i++)
        {
            var isActor =
                clause.Words[i].Form is "he" or "she"
                && clause.Words[i - 1].IsMark(',')
                && Lexicon.IsModal(clause.Words[i + 1].Form);
            if (!isActor)
            {
                continue;
            }
            var before = People.SelectMany(who => clause.All(who)).Where(h => h.End < i).OrderBy(h => h.Start).ToList();
            if (before is [var first, ..] && first.Thing is "parent" && before.Count(h => h.Thing is "parent") == 1)
            {
                clause.Of("parent").Add(new("parent", i, i + 1));
            }
            return;
        }
    }

    /// <summary>"The therapist may bring a grandparent, and she alone fixes": nobody else it could be.</summary>
    private static void BindLoneTherapist(Clause clause)
    {
        if (!clause.Has("therapist") || clause.HasAny("parent", "child", "both", "evaluator", "lawyer"))
        {
            return;
        }
        for (var i = clause.Sentence.OwnFrom + 1; i < clause.Words.Count; i++)
        {
            if (clause.Words[i].Form is "he" or "she")
            {
                clause.Of("therapist").Add(new("therapist", i, i + 1));
            }
        }
    }

    /// <summary>"Visits begin in June. The therapist may suspend them": what the sentence before spoke of last.</summary>
    private static void BindContact(Clause clause, Clause before)
    {
        if (
            !clause.Has("therapist")
            || clause.HasAny("custody", "contactthing", "session", "costword")
            || clause.Sentence.Block - before.Sentence.Block > 1
            || before.Voice is not Voice.Operative
            || Last(before, "contactthing", "custody") <= Last(before, "session", "rt", "costword", "report", "recs")
        )
        {
            return;
        }
        for (var i = clause.Sentence.OwnFrom + 2; i < clause.Words.Count; i++)
        {
            if (
                clause.Words[i].Form is "it" or "them" or "those" or "these" or "they"
                && (
                    (clause.Words[i - 1].Form is "how" or "when" or "whether" && clause.Words[i].Form is "it" or "they")
                    || clause.Words[i - 1].Form is "leave"
                    || clause.All("makes").Any(h => h.End == i && Lexicon.IsChange(clause.Words[h.Start].Form))
                )
            )
            {
                clause.Of("custody").Add(new("custody", i, i + 1));
            }
        }
    }

    private static int Last(Clause clause, params ReadOnlySpan<string> things)
    {
        var last = -1;
        foreach (var thing in things)
        {
            foreach (var hit in clause.All(thing))
            {
                last = Math.Max(last, hit.Start);
            }
        }
        return last;
    }

    private static string? Subject(Clause clause) =>
        People
            .Select(who => (who, At: clause.All(who).Select(h => h.Start).DefaultIfEmpty(int.MaxValue).Min()))
            .Where(p => p.At < int.MaxValue)
            .OrderBy(p => p.At)
            .Select(p => p.who)
            .FirstOrDefault();
}
