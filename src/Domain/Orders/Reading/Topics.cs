namespace Reknit.Domain.Orders.Reading;

/// <summary>Marks the sentences that speak of the therapy, by their own words or those just before; and unticked choices.</summary>
internal static class Topics
{
    private const int Reach = 6;

    public static void Assign(IReadOnlyList<Clause> clauses)
    {
        var last = int.MinValue / 2;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var isOther =
                clause.HasAny("ownwork", "lookalike")
                && !clause.Has("rt")
                && !(clause.Has("therapist") && clause.HasAny("both", "name"));
            if (!isOther && clause.HasAny("rt", "therapist", "therapy"))
            {
                last = i;
            }
            clause.IsAboutTherapy = !isOther && (i - last <= Reach || IsLedIn(clauses, i));
            clause.IsUnticked = IsUnticked(clause);
        }
    }

    /// <summary>"Respondent must likewise participate. Petitioner shall begin reunification therapy": the next sentence says in what.</summary>
    private static bool IsLedIn(IReadOnlyList<Clause> clauses, int at) =>
        at + 1 < clauses.Count
        && clauses[at + 1].Sentence.Block == clauses[at].Sentence.Block
        && clauses[at + 1].Has("rt")
        && !clauses[at].HasAny("custody", "contactthing", "lookalike", "othercoach", "evaluator", "legalfee");

    /// <summary>"Shall / shall not (strike one)": a form's choice that nobody made.</summary>
    private static bool IsOpenChoice(List<Token> own, int from)
    {
        for (var i = from + 1; i + 2 < own.Count; i++)
        {
            if (
                own[i].IsMark('/')
                && Lexicon.IsModal(own[i - 1].Form)
                && own[i + 1].Is(own[i - 1].Form)
                && own[i + 2].Form is "not"
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsUnticked(Clause clause)
    {
        var (words, from) = (clause.Words, clause.Sentence.OwnFrom);
        return (
                words.FindIndex(from, w => w.Kind == TokenKind.Unticked) >= 0
                && words.FindIndex(from, w => w.Kind == TokenKind.Ticked) < 0
            ) || IsOpenChoice(words, from);
    }
}
