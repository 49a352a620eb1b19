using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>What the form holds of one term; let stand, it is what was read.</summary>
internal sealed class TermLine
{
    public const int ValueLength = 300;

    public TermItem Item { get; set; }

    [Fits(ValueLength, "What the order says")]
    public string? Value { get; set; }

    [Fits(ConfirmFindingsPage.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    /// <summary>One line for each term, in order, whatever was posted; one that is missing stands as it was shown.</summary>
    public static List<TermLine> For(IReadOnlyList<ConfirmedTerm> terms, IReadOnlyList<TermLine> posted) =>
        [
            .. terms.Select(term =>
                posted.FirstOrDefault(line => line.Item == term.Item)
                ?? new TermLine
                {
                    Item = term.Item,
                    Value = term.Value,
                    Reason = term.Said?.Reason,
                }
            ),
        ];

    /// <summary>What the line says otherwise than the order was read, or takes back of it; null where it lets the reading stand.</summary>
    /// <param name="value">What was typed, as it is kept.</param>
    public SaidTerm? Said(ConfirmedTerm term, string value) =>
        value == term.Read && term.Said is null ? null : new(Item, value, (Reason ?? "").Trim());

    /// <summary>What was typed, as it is kept; null where it cannot be read.</summary>
    public string? Kept(ConfirmedTerm term) =>
        (Value ?? "").Trim() == term.Read ? term.Read : TermValues.Parse(Item, Value);
}
