using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Phases.Gates;

/// <summary>What is known when a plan is accepted; from suitability, consents, the plan and the child's check-ins.</summary>
public sealed record PlanGateFacts : IGateFacts
{
    public required bool SuitabilityIsSigned { get; init; }

    /// <summary>Of the fourteen.</summary>
    public required int ContraindicationsUnanswered { get; init; }

    /// <summary>For this child and this adult.</summary>
    public required AbuseHistory History { get; init; }

    /// <summary>Adults without a consent of their own that is in force.</summary>
    public required int ConsentsMissing { get; init; }

    /// <summary>In the words for the child's age; the answer, whatever it is, is recorded.</summary>
    public required bool ChildIsAsked { get; init; }
    public required bool OwnTherapistIsNamed { get; init; }

    /// <summary>Signed by all parties, and today within its dates.</summary>
    public required bool OwnTherapistsReleaseIsInForce { get; init; }
    public required int PeopleWithoutGoal { get; init; }

    /// <summary>One goal is the child's, in the child's words.</summary>
    public required bool ChildHasOwnGoal { get; init; }

    /// <summary>Goals without a first rating by whose goal it is.</summary>
    public required int GoalsWithoutBaseline { get; init; }

    /// <summary>The child's, on different days.</summary>
    public required int BaselineCheckIns { get; init; }

    /// <summary>From the first to the last of them.</summary>
    public required int BaselineDays { get; init; }

    /// <summary>Positive screens without a safety plan.</summary>
    public required int ScreensWithoutSafetyPlan { get; init; }
    public required int Hypotheses { get; init; }
    public required int HypothesisSources { get; init; }

    /// <summary>A clinician said how severe the contact problem is; false in what was kept before it was asked.</summary>
    public bool SeverityIsSaid { get; init; }

    /// <summary>Days on which a court decided to go on without an adult's consent; none in a move kept before.</summary>
    public IReadOnlyList<DateOnly> DecidedWithoutConsent { get; init; } = [];

    /// <summary>As above, without an adult's signature on the release.</summary>
    public IReadOnlyList<DateOnly> DecidedWithoutRelease { get; init; } = [];
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Plan;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. PlanGate.Requirements.Select(r => r.On(this))];
}
