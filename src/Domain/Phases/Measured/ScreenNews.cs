using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;

namespace Reknit.Domain.Phases.Measured;

/// <summary>Whether a screen tells of more than was known: what two clinicians let pass before it, they decide anew.</summary>
public static class ScreenNews
{
    /// <summary>
    /// It is positive, or a child's measure became worse. What an adult says of their own trauma shuts nothing, and tells
    /// nothing of a step.
    /// </summary>
    /// <param name="before">Of the same person, none of them struck.</param>
    public static bool AsksForMore(ScreenFact kept, IReadOnlyList<ScreenFact> before, bool isChild)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(before);
        return IsPositive(kept) || (isChild && ChildsMeasures.IsMore(before, kept));
    }

    private static bool IsPositive(ScreenFact kept) =>
        kept.IsPositive && !(kept.Parts.Count > 0 && kept.Parts.All(p => p == BatteryTable.TraumaOfAdult.Id));
}
