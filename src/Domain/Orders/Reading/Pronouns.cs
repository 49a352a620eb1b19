namespace Reknit.Domain.Orders.Reading;

/// <summary>Reads "she" or "he" at the head of a sentence as the one the sentence before it spoke of first.</summary>
internal static class Pronouns
{
    private static readonly string[] People = ["therapist", "parent", "child"];

    public static void Assign(IReadOnlyList<Clause> clauses)
    {
        for (var i = 1; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var at = clause.Sentence.OwnFrom;
            if (
                clause.Sentence.Block == clauses[i - 1].Sentence.Block
                && clause.Words[at].Form is "he" or "she"
                && Subject(clauses[i - 1]) is { } who
            )
            {
                clause.Of(who).Insert(0, new(who, at, at + 1));
            }
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
