using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Orders.Desk;

/// <summary>What a person is about to confirm: the reading they saw, and what they say over it and beside it.</summary>
/// <param name="OnList">The practice's own components that are on its list.</param>
/// <param name="Own">What the person says of them.</param>
/// <param name="WithWordsFound">Those whose words to look for stand in the order.</param>
public sealed record ConfirmFacts(
    OrderReading Reading,
    IReadOnlyList<SaidFinding> Said,
    IReadOnlyList<ListedComponent> OnList,
    IReadOnlyList<OwnAnswer> Own,
    IReadOnlySet<OwnComponentId> WithWordsFound
)
{
    /// <summary>What the person says of costs, sessions, the end, reports and contact.</summary>
    public IReadOnlyList<SaidTerm> Terms { get; init; } = [];

    /// <summary>What a person said of the findings in the last confirmation, of this reading or an earlier one.</summary>
    public IReadOnlyList<SaidFinding> SaidBefore { get; init; } = [];

    /// <summary>What a person said of the terms in the last confirmation.</summary>
    public IReadOnlyList<SaidTerm> TermsBefore { get; init; } = [];

    /// <summary>What was said before otherwise than it is read now.</summary>
    public IEnumerable<Component> CorrectedBefore() =>
        SaidBefore
            .Where(s => Reading.Components.Any(c => c.Component == s.Component && c.Status != s.Status))
            .Select(s => s.Component);

    /// <summary>What was said before of the terms otherwise than it is read now.</summary>
    public IEnumerable<TermItem> TermsCorrectedBefore() =>
        TermsBefore.Where(t => t.Value != TermValues.Read(Reading.Terms, t.Item)).Select(t => t.Item);
}

/// <summary>What must hold before the findings of an order are confirmed in one act.</summary>
public static class ConfirmRules
{
    private const string Source = "Practice decision 31: one act, a reason only for a correction";
    private const string Judged = "Practice standard: a person judges what the practice added to the list";

    public static readonly IReadOnlyList<Requirement<ConfirmFacts>> Requirements =
    [
        new(
            "CF.1",
            RequirementKind.Hard,
            "For each correction it is said why.",
            Source,
            f => f.Said.All(s => !string.IsNullOrWhiteSpace(s.Reason))
        ),
        new(
            "CF.2",
            RequirementKind.Hard,
            "A correction says something else than was read, or takes back what was said before.",
            Source,
            f =>
                f.Said.All(s =>
                    f.CorrectedBefore().Contains(s.Component)
                    || f.Reading.Components.Any(c => c.Component == s.Component && c.Status != s.Status)
                )
        ),
        new(
            "CF.3",
            RequirementKind.Hard,
            "Each component is corrected once at most.",
            Source,
            f => f.Said.Select(s => s.Component).Distinct().Count() == f.Said.Count
        ),
        new(
            "CF.4",
            RequirementKind.Hard,
            "Each of the practice's own components on the list is answered, once.",
            Judged,
            f => f.OnList.All(c => f.Own.Count(a => a.Component == c.Id) == 1)
        ),
        new(
            "CF.5",
            RequirementKind.Hard,
            "What is answered is on the list, in the words that the list has now.",
            Judged,
            f => f.Own.All(a => f.OnList.Any(c => c.Id == a.Component && c.WordsNumber == a.WordsNumber))
        ),
        new(
            "CF.6",
            RequirementKind.Hard,
            "Said of several together is only that they are not in the order, and only where no words were found.",
            Judged,
            f =>
                f.Own.All(a =>
                    !a.IsTogether || (a.Status == ComponentStatus.Absent && !f.WithWordsFound.Contains(a.Component))
                )
        ),
        new(
            "CF.7",
            RequirementKind.Hard,
            "For each term that is corrected it is said why.",
            Source,
            f => f.Terms.All(t => !string.IsNullOrWhiteSpace(t.Reason))
        ),
        new(
            "CF.8",
            RequirementKind.Hard,
            "A correction of a term says something else than was read, or takes back what was said before, and each term is corrected once at most.",
            Source,
            f =>
                f.Terms.All(t =>
                    t.Value != TermValues.Read(f.Reading.Terms, t.Item) || f.TermsCorrectedBefore().Contains(t.Item)
                )
                && f.Terms.Select(t => t.Item).Distinct().Count() == f.Terms.Count
        ),
        new(
            "CF.9",
            RequirementKind.Hard,
            "What is said of a term can be read as what it is: shares, a number, a day.",
            Source,
            f =>
                f.Terms.All(t =>
                    Enum.IsDefined(t.Item)
                    && (
                        TermValues.Parse(t.Item, t.Value) == t.Value
                        || t.Value == TermValues.Read(f.Reading.Terms, t.Item)
                    )
                )
        ),
        new(
            "CF.10",
            RequirementKind.Hard,
            "Where a correction of an earlier confirmation is let fall, it is said why.",
            Source,
            f =>
                f.CorrectedBefore().All(c => f.Said.Any(s => s.Component == c))
                && f.TermsCorrectedBefore().All(t => f.Terms.Any(s => s.Item == t))
        ),
    ];

    public static Decision Decide(ConfirmFacts facts) => Decision.On(Requirements, facts);
}
