namespace Reknit.Domain.Orders.Own;

/// <summary>What a person says of an order and one component of the practice's own, with its words at that time.</summary>
/// <param name="WordsNumber">Which wording was answered.</param>
/// <param name="FitsApart">It may be asked for where people are kept apart.</param>
/// <param name="Where">The paragraph of the order, in the person's words; empty where they named none.</param>
/// <param name="IsTogether">Said in one act of all that the person did not find in the order, not of this one alone.</param>
public sealed record OwnAnswer(
    OwnComponentId Component,
    int WordsNumber,
    string Title,
    string Asks,
    bool FitsApart,
    ComponentStatus Status,
    string Where,
    bool IsTogether
);

/// <summary>How one order stands to one component of the practice's own; only a person ever says it.</summary>
/// <param name="Title">Of the wording that was answered, else of today's.</param>
/// <param name="Answer">Null while nobody answered it.</param>
/// <param name="IsAddedLater">The order was confirmed before the component came to the list.</param>
/// <param name="IsReworded">The list words it otherwise today than when it was answered.</param>
public sealed record OwnFinding(
    OwnComponentId Component,
    string Title,
    string Asks,
    OwnAnswer? Answer,
    bool IsOnList,
    bool IsAddedLater,
    bool IsReworded
)
{
    /// <summary>What is on the list, in its order, and then what was answered and is retired by now.</summary>
    /// <param name="all">Every component the practice ever added.</param>
    /// <param name="answers">Of the confirmation that holds; null where nobody answers for the order as it is read now.</param>
    public static IReadOnlyList<OwnFinding> Of(IReadOnlyList<ListedComponent> all, IReadOnlyList<OwnAnswer>? answers)
    {
        var known = (answers ?? []).ToDictionary(a => a.Component);
        var onList = all.Where(c => c.IsOnList).ToDictionary(c => c.Id);
        return
        [
            .. onList.Values.Select(c =>
                known.TryGetValue(c.Id, out var answer)
                    ? new(c.Id, answer.Title, answer.Asks, answer, true, false, answer.WordsNumber != c.WordsNumber)
                    : new OwnFinding(c.Id, c.Words.Title, c.Words.Asks, null, true, answers is not null, false)
            ),
            .. known
                .Values.Where(a => !onList.ContainsKey(a.Component))
                .Select(a => new OwnFinding(a.Component, a.Title, a.Asks, a, false, false, false)),
        ];
    }
}

/// <summary>What a person said of one component of the practice's own in an earlier order and in the one after it.</summary>
public sealed record OwnComparison(OwnAnswer Before, OwnAnswer After)
{
    /// <summary>Only what was answered of both orders, and otherwise.</summary>
    public static IReadOnlyList<OwnComparison> Of(IReadOnlyList<OwnAnswer> before, IReadOnlyList<OwnAnswer> after) =>
        [
            .. from later in after
            join earlier in before on later.Component equals earlier.Component
            where later.Status != earlier.Status
            select new OwnComparison(earlier, later),
        ];
}
