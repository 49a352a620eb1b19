using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>Something that the practice itself added to its list and that a person did not find said as it should be.</summary>
/// <param name="Asks">One sentence in the practice's words: what the order should say.</param>
public sealed record OwnGap(string Title, string Asks, ComponentStatus Status)
{
    /// <summary>
    /// All that a draft may ask for; where people are kept apart, only what the practice marked as fit for it and what says
    /// nothing that decision 29 leaves out: a mark may be older than the rule.
    /// </summary>
    public static IReadOnlyList<OwnGap> In(IEnumerable<OwnAnswer> answers, ViolenceAnswer violence) =>
        [
            .. answers
                .Where(a => a.Status != ComponentStatus.Present && (!violence.KeepsApart() || FitsApart(a)))
                .Select(a => new OwnGap(a.Title, a.Asks, a.Status)),
        ];

    private static bool FitsApart(OwnAnswer answer) =>
        answer.FitsApart && SharedWords.In($"{answer.Title}\n{answer.Asks}").Count == 0;

    /// <summary>What a letter says of how the order stands to it, after what is asked.</summary>
    public string Standing =>
        Status switch
        {
            ComponentStatus.Conditional => " The order says it under a condition.",
            ComponentStatus.Unfilled => " A blank stands where the words belong.",
            ComponentStatus.Contrary => " The order says something else.",
            _ => "",
        };
}
