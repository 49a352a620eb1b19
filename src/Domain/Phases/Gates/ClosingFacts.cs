using Reknit.Domain.Phases.Suitability;

namespace Reknit.Domain.Phases.Gates;

/// <summary>What is known before the work with one child and one adult is closed.</summary>
public sealed record ClosingFacts : IGateFacts
{
    public required ClosingOutcome? Outcome { get; init; }

    /// <summary>In a form of the child's choice; the child may say no to it.</summary>
    public required bool ChildIsOfferedSession { get; init; }

    /// <summary>Why none can be offered, such as a child who moved away, is written down.</summary>
    public required bool NoSessionHasReason { get; init; }

    /// <summary>The child's own therapist goes on, or ends as planned.</summary>
    public required bool OwnTherapistIsConfirmed { get; init; }

    /// <summary>To each adult and, in their words, to the child.</summary>
    public required bool ResourcesAreGiven { get; init; }

    /// <summary>An order asks for a report at the end.</summary>
    public required bool ReportIsAskedFor { get; init; }

    /// <summary>To all who are entitled, at once.</summary>
    public required bool ReportIsSent { get; init; }

    /// <summary>Of 30, 90 and 180 days.</summary>
    public required int FollowUpsBooked { get; init; }

    /// <summary>The family said that it wants none.</summary>
    public required bool FollowUpsAreDeclined { get; init; }
    public required bool RetentionIsSet { get; init; }

    /// <summary>What waits for a hold, or for two who decide on none.</summary>
    public int DangersUnanswered { get; init; }

    Gate IGateFacts.OfGate() => Gate.Closing;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. ClosingGate.Requirements.Select(r => r.On(this))];
}
