namespace Reknit.Domain.Orders.Drafts;

/// <summary>Something of this practice's list that an order does not say, or says otherwise.</summary>
/// <param name="Parts">Where the order says it in part: the codes of what is not covered and may be asked for.</param>
public sealed record OrderGap(ComponentFinding Finding, IReadOnlyList<string> Parts)
{
    /// <summary>What is never asked for where people are kept apart (decision 29).</summary>
    private static readonly string[] NotAskedApart = ["familySessions", "coparentingSessions"];

    public Component Component => Finding.Component;

    public bool IsInPart => Finding.Status == ComponentStatus.Present;

    /// <summary>All gaps that a draft may ask to close, in the order of the list.</summary>
    public static IReadOnlyList<OrderGap> In(OrderReading reading, ViolenceAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. reading
                .Components.Select(finding => new OrderGap(
                    finding,
                    [.. finding.Missing.Where(part => !answer.KeepsApart() || !NotAskedApart.Contains(part))]
                ))
                .Where(gap => !gap.IsInPart || gap.Parts.Count > 0),
        ];
    }
}
