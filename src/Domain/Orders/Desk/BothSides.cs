using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>That one reader has one paper.</summary>
/// <param name="Words">Print of its words: the same for whoever gets the same.</param>
public sealed record PaperOut(DraftKind Kind, string Words, PersonId To);

/// <summary>A paper that some have and others do not.</summary>
public sealed record UnevenPaper(
    DraftKind Kind,
    string Words,
    IReadOnlyList<PersonId> Has,
    IReadOnlyList<PersonId> Lacks
);

/// <summary>Finds papers that went to one side alone: what goes to one goes to all who are entitled to it.</summary>
public static class BothSides
{
    /// <param name="readers">Both sides, and who gets a copy.</param>
    public static IReadOnlyList<UnevenPaper> Uneven(IReadOnlyList<PaperOut> papers, IReadOnlyList<PersonId> readers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return
        [
            .. papers
                .GroupBy(paper => (paper.Kind, paper.Words))
                .Select(same => new UnevenPaper(
                    same.Key.Kind,
                    same.Key.Words,
                    [.. same.Select(paper => paper.To).Distinct()],
                    [.. readers.Where(reader => !same.Any(paper => paper.To == reader))]
                ))
                .Where(same => same.Lacks.Count > 0),
        ];
    }
}
