namespace Reknit.Domain.Orders.Own;

/// <summary>A component of the practice's own with the words it has now.</summary>
/// <param name="WordsNumber">Which wording that is.</param>
/// <param name="IsOnList">Whether orders are asked for it; not so once it was retired.</param>
/// <param name="Version">Of its root: a form is tied to it.</param>
public sealed record ListedComponent(
    OwnComponentId Id,
    int WordsNumber,
    OwnWords Words,
    bool IsOnList,
    int Version,
    IReadOnlyList<OwnComponentChange> Changes
)
{
    /// <summary>All that the practice ever added, in the list's order.</summary>
    public static IReadOnlyList<ListedComponent> Of(
        IEnumerable<OwnComponent> components,
        IEnumerable<OwnComponentChange> changes
    )
    {
        var byComponent = changes.OrderBy(c => c.Number).ToLookup(c => c.ComponentId);
        return
        [
            .. from component in components
            orderby component.Position, component.Id.Value
            let all = byComponent[component.Id].ToList()
            let last = all[^1]
            select new ListedComponent(
                component.Id,
                last.WordsNumber,
                last.Words(),
                last.Change != OwnChange.Retired,
                component.Version,
                all
            ),
        ];
    }
}
