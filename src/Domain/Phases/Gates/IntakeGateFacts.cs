using Reknit.Domain.People;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Gates;

/// <summary>How a family comes.</summary>
public enum EntryRoute
{
    CourtOrder,
    Agreement,
    AgencyPlan,
    Voluntary,
}

/// <summary>Whether the court asks if contact should resume, or only how.</summary>
public enum IfOrWhen
{
    If,
    When,
}

/// <summary>What is known before intake opens; from referral, order desk, conflict check, clinician register and costs.</summary>
public sealed record IntakeGateFacts : IGateFacts
{
    /// <summary>From the case; null until somebody recorded it.</summary>
    public required EntryRoute? Route { get; init; }

    /// <summary>An order is what the work rests on; null in a move kept before it was asked, where the route says it.</summary>
    public bool? RestsOnOrder { get; init; }

    /// <summary>All recent orders and support plans are uploaded.</summary>
    public required bool PapersAreOnFile { get; init; }

    /// <summary>An order or an agreement is among them; none in a move kept before it was asked.</summary>
    public bool AnOrderIsOnFile { get; init; }

    /// <summary>The agency's case plan is among them; asked where such a plan brings the family.</summary>
    public bool AgencyPlanIsOnFile { get; init; }

    /// <summary>When a clinician last confirmed that they are the most recent.</summary>
    public required DateOnly? ConfirmedMostRecentOn { get; init; }

    /// <summary>Asked and recorded for each pair of people, also where there is none.</summary>
    public required bool ProtectiveOrdersAreRecorded { get; init; }

    /// <summary>The order was held against the list of practices that are ruled out; practice standard 2.9.</summary>
    public required bool RuledOutPracticesAreChecked { get; init; }

    /// <summary>Such practices that a term asks for, and that nobody reviewed with somebody who may say.</summary>
    public required int RuledOutPracticesOpen { get; init; }

    /// <summary>Components of this practice's list that nobody has marked yet.</summary>
    public required int ComponentsUnmarked { get; init; }

    /// <summary>The order asks the therapist about custody or a schedule.</summary>
    public required bool AsksForCustodyRole { get; init; }
    public required bool RoleLetterIsSent { get; init; }
    public required bool ConflictsAreChecked { get; init; }

    /// <summary>The therapist's, for the case's state, on this day.</summary>
    public required bool LicenceIsValid { get; init; }
    public required bool CompetenciesAreRecorded { get; init; }

    /// <summary>What lacks of it; none in a move kept before it was asked.</summary>
    public IReadOnlyList<TrainingTopic> TrainingMissing { get; init; } = [];

    /// <summary>Of the five kinds: each parent's, the child's, family, co-parenting sessions and work with others.</summary>
    public required int CostKindsWithoutPayer { get; init; }
    public required bool PartiesAreListed { get; init; }

    /// <summary>Null until somebody recorded it.</summary>
    public required IfOrWhen? Question { get; init; }
    public required DateOnly Today { get; init; }
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Intake;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. IntakeGate.Requirements.Select(r => r.On(this))];
}
