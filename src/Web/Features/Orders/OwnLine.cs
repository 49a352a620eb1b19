using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>What a form says of one component of the practice's own; nothing is chosen for the person.</summary>
public sealed class OwnLine
{
    public const int WhereLength = 60;

    public Guid Component { get; set; }
    public int WordsNumber { get; set; }
    public ComponentStatus? Status { get; set; }

    [Fits(WhereLength, "The place")]
    public string? Where { get; set; }

    /// <summary>An answer belongs to one wording of one component.</summary>
    internal (Guid, int) Key => (Component, WordsNumber);

    internal ConfirmFindings.OwnSaid Said() => new(new(Component), WordsNumber, Status, (Where ?? "").Trim());

    /// <summary>
    /// Neither the order's words nor the list's are other ones: what was said by itself before stands until it is
    /// corrected. What was said together is asked again, since the list may have grown.
    /// </summary>
    internal static IEnumerable<OwnLine> SaidBefore(DeskState.Confirmation? confirmed) =>
        (confirmed?.Own ?? [])
            .Where(a => !a.IsTogether)
            .Select(a => new OwnLine
            {
                Component = a.Component.Value,
                WordsNumber = a.WordsNumber,
                Status = a.Status,
                Where = a.Where,
            });

    /// <summary>One line for each of the practice's own on the list, whatever was posted; an answer to other words is dropped.</summary>
    internal static List<OwnLine> For(IReadOnlyList<ListedComponent> onList, IEnumerable<OwnLine> said)
    {
        var known = said.DistinctBy(line => line.Component).ToDictionary(line => line.Key);
        return
        [
            .. onList.Select(c =>
                known.GetValueOrDefault((c.Id.Value, c.WordsNumber))
                ?? new OwnLine { Component = c.Id.Value, WordsNumber = c.WordsNumber }
            ),
        ];
    }
}
