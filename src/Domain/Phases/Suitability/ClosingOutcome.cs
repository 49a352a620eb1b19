namespace Reknit.Domain.Phases.Suitability;

/// <summary>How the work with one child and one adult ended; none of them blames anybody.</summary>
public enum ClosingOutcome
{
    Repaired,
    SafePointOfContact,
    DoorOpen,
    NotSuitableChildProtected,
    NoChange,
    HarmIdentified,
    ParentEnded,
    OrderEnded,
    OtherHelp,
}

/// <summary>An outcome in words.</summary>
/// <param name="IsGoodEnding">The child is safe, heard and in control; practice standard 2.7.</param>
public sealed record OutcomeWords(ClosingOutcome Outcome, string Words, bool IsGoodEnding);

/// <summary>The outcomes.</summary>
public static class ClosingOutcomes
{
    public static readonly IReadOnlyList<OutcomeWords> All =
    [
        new(ClosingOutcome.Repaired, "The relationship goes on, and the child says that it is good enough.", true),
        new(ClosingOutcome.SafePointOfContact, "There is a safe point of contact, which was the aim.", true),
        new(ClosingOutcome.DoorOpen, "Repair was offered; the child is not ready, and the door stays open.", true),
        new(ClosingOutcome.NotSuitableChildProtected, "The work did not suit; the child is protected.", true),
        new(ClosingOutcome.NoChange, "Nothing changed.", false),
        new(ClosingOutcome.HarmIdentified, "The work did harm, and was ended for it.", false),
        new(ClosingOutcome.ParentEnded, "A parent ended their part.", false),
        new(ClosingOutcome.OrderEnded, "The order ended, or was taken back.", false),
        new(ClosingOutcome.OtherHelp, "Another kind of help fits better, and was named.", false),
    ];
}
