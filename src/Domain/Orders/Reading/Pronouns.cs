namespace Reknit.Domain.Orders.Reading;

/// <summary>Reads "she" or "he" at the head of a sentence as the one the sentence before it spoke of first.</summary>
internal static class Pronouns
{
    private static readonly string[] People = ["therapist", "parent", "child"];

    public static void Assign(IReadOnlyList<Clause> clauses)
    {
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

    private static string? Subject(Clause clause) =>
        People
            .Select(who => (who, At: clause.All(who).Select(h => h.Start).DefaultIfEmpty(int.MaxValue).Min()))
            .Where(p => p.At < int.MaxValue)
            .OrderBy(p => p.At)
            .Select(p => p.who)
            .FirstOrDefault();
}
