namespace Reknit.Domain.Orders.Desk;

/// <summary>How one component stands in an earlier order and in the one that came after it.</summary>
public sealed record ComponentChange(Component Component, ConfirmedFinding Before, ConfirmedFinding After)
{
    /// <summary>Whether the order's position or its words are other ones.</summary>
    public bool IsChanged => Before.Status != After.Status || !Words(Before).SequenceEqual(Words(After));

    private static IEnumerable<string> Words(ConfirmedFinding finding) =>
        finding.Read.Quotes.Select(q =>
            string.Join(' ', q.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        );
}

/// <summary>Compares two orders of one case, component by component.</summary>
public static class OrderComparison
{
    /// <summary>Every component, in the list's order; what a person said counts before what was read.</summary>
    public static IReadOnlyList<ComponentChange> Of(
        IReadOnlyList<ConfirmedFinding> before,
        IReadOnlyList<ConfirmedFinding> after
    ) =>
        [
            .. from earlier in before
            join later in after on earlier.Read.Component equals later.Read.Component
            orderby earlier.Read.Component
            select new ComponentChange(earlier.Read.Component, earlier, later),
        ];
}
