using Reknit.Domain.Orders;

namespace Reknit.Domain.Phases.Holds;

/// <summary>
/// The practice's steps stop at once. Therapist and clinical lead are told and nobody else: nothing that a parent can see
/// changes until the therapist releases it, person by person; decision 1.
/// </summary>
/// <param name="Id">Of this one hold: a trigger may come again while an earlier hold of it is open.</param>
/// <param name="OrderWasRetracted">Of a lapsed paper: it does not clear itself.</param>
/// <param name="PlacedOn">In the practice's zone.</param>
public sealed record Hold(Guid Id, HoldTrigger Trigger, bool OrderWasRetracted, DateOnly PlacedOn)
{
    /// <summary>What it was placed for, as it is on record.</summary>
    public IReadOnlyList<Guid> For { get; init; } = [];

    /// <summary>Of a lapsed paper: what was not in force, by the ids of its locks; none where the record knows of none.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Of a lapsed order: which one. Null of any other hold, where none was on file, and from before it was kept.</summary>
    public OrderId? Order { get; init; }

    /// <summary>The only ones who are told when it is placed.</summary>
    public static IReadOnlyList<Curer> Told => [Curer.Therapist, Curer.ClinicalLead];

    /// <summary>Whether it is over because the paper that lapsed is back in force.</summary>
    public bool ClearsItself(bool paperIsBack) =>
        paperIsBack && !OrderWasRetracted && HoldTriggers.Of(Trigger).Cure == HoldCure.PaperBack;
}

/// <summary>What goes on in a practice with a family.</summary>
public enum Work
{
    /// <summary>A phase that opens steps, or a step with the other parent, entered or booked anew.</summary>
    StepForward,
    GoBack,
    ChildIndividual,
    ParentIndividual,
    CoParenting,

    /// <summary>A booking that stands already: it looks unchanged from outside, and the staff handle the door.</summary>
    BookingThatStands,
}

/// <summary>What a hold stops.</summary>
public static class HoldReaches
{
    private static readonly IReadOnlyList<HoldTrigger> BetweenAdults =
    [
        HoldTrigger.AbuseDisclosed,
        HoldTrigger.ForceOrThreat,
        HoldTrigger.ViolenceOrIntoxication,
        HoldTrigger.ProtectionBreached,
        HoldTrigger.ViolenceScreenSevere,
        HoldTrigger.NewInvestigation,
        HoldTrigger.RightsPetition,
    ];

    /// <summary>Every new step; going back and everybody's own work stay possible.</summary>
    public static bool Stops(HoldTrigger trigger, Work work) =>
        work == Work.StepForward || (work == Work.CoParenting && BetweenAdults.Contains(trigger));
}
