namespace Reknit.Domain.Orders.Packs;

/// <summary>What is known of a paper beside its words.</summary>
/// <param name="IsForTherapy">As a person said it, else as it was read.</param>
/// <param name="IsUnclear">Nobody has said whether it is for this therapy: what stops elsewhere is a flag.</param>
/// <param name="IsHarmOnFile">The practice knows of violence, whatever the order's words say: as if they spoke of it.</param>
internal sealed record PaperFacts(bool IsForTherapy, bool IsUnclear, bool IsHarmOnFile = false)
{
    /// <summary>The day on which the paper came in, where it is asked: none is signed after it.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public static PaperFacts Of(OrderReading reading, bool isHarmOnFile = false) =>
        new(reading.IsForTherapy, reading.IsUnclear, isHarmOnFile);
}
