using System.Text;

namespace Reknit.Domain.Consents;

/// <summary>One clause of an agreement, as it was given out.</summary>
/// <param name="Key">Name of the keyed text it came from.</param>
public sealed record AgreementClause(string Key, string Title, string Words);

/// <summary>An agreement's whole words, as they were given out.</summary>
/// <param name="AsksEachClause">Each clause is acknowledged by itself.</param>
/// <param name="Question">The teach-back question; null where the agreement asks none.</param>
public sealed record AgreementText(
    string Title,
    string Lead,
    bool AsksEachClause,
    IReadOnlyList<AgreementClause> Clauses,
    string? Question
)
{
    private const string OfPlan = "plan.";

    /// <summary>What somebody wrote of this family alone; the practice's standing clauses tell of nobody.</summary>
    public IEnumerable<string> OfFamily =>
        Clauses.Where(clause => clause.Key.StartsWith(OfPlan, StringComparison.Ordinal)).Select(clause => clause.Words);

    /// <summary>As a file that every device opens; its hash is what is signed.</summary>
    public string Written()
    {
        var text = new StringBuilder().Append(Title).Append("\n\n").Append(Lead);
        for (var n = 0; n < Clauses.Count; n++)
        {
            text.Append("\n\n").Append(n + 1).Append(". ").Append(Clauses[n].Title);
            text.Append('\n').Append(Clauses[n].Words.ReplaceLineEndings("\n"));
        }

        return Question is null ? text.ToString() : text.Append("\n\n").Append(Question).ToString();
    }
}
