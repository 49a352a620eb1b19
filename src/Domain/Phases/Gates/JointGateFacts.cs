using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Gates;

/// <summary>
/// What is known before child and parent first share a room; from signed sessions, ratings, the letter, the safety
/// compartment, the child's own choices and the plan of the first joint session.
/// </summary>
public sealed record JointGateFacts : IGateFacts
{
    /// <summary>The rebuilding parent's individual sessions; signed records.</summary>
    public required int RebuildingSessions { get; init; }

    /// <summary>Of the last eight sessions that were theirs to come to, how many there were; decision 27 is kept by who counts.</summary>
    public required int RebuildingLastOffered { get; init; }

    /// <summary>Of those, to how many they came, or brought the child.</summary>
    public required int RebuildingLastCame { get; init; }

    /// <summary>The rebuilding parent's, all days.</summary>
    public required IReadOnlyList<Rating> Accountability { get; init; }

    /// <summary>Both therapists approved it; nobody asks whether the child has heard it.</summary>
    public required bool LetterIsApproved { get; init; }

    /// <summary>Decided with a reason.</summary>
    public required bool LetterIsNotIndicated { get; init; }

    /// <summary>Role-plays in which the parent heard a no.</summary>
    public required int HearingNoPractised { get; init; }

    /// <summary>Red lines crossed in those role-plays.</summary>
    public required int HearingNoRedLines { get; init; }

    /// <summary>Conditions of the order or plan on substances, health or programmes that are unmet or out of date.</summary>
    public required int ConditionsOpen { get; init; }

    /// <summary>The closest parent's individual sessions; signed records.</summary>
    public required int ClosestSessions { get; init; }

    /// <summary>The closest parent's, all days; advice alone.</summary>
    public required IReadOnlyList<Rating> Support { get; init; }

    /// <summary>By each adult: nobody uses force.</summary>
    public required bool TransportPlanIsSigned { get; init; }

    /// <summary>The child's individual sessions; signed records.</summary>
    public required int ChildSessions { get; init; }
    public required OwnTherapistFacts OwnTherapist { get; init; }

    /// <summary>From the register of the child's signals; null where the child has none.</summary>
    public required StopSignal? StopSignal { get; init; }

    /// <summary>Of seven: place, who is there, seat, length, first activity, topics off, how it ends.</summary>
    public required int ChildsChoices { get; init; }

    /// <summary>The child's answer to the first step in one room.</summary>
    public required AssentFacts Assent { get; init; }
    public required AgeBand Band { get; init; }

    /// <summary>Raw value of the child's scale; null where the child skipped it.</summary>
    public required int? ExpectedWorry { get; init; }

    /// <summary>Raw value of the child's scale; null where the child skipped it.</summary>
    public required int? FeltSafe { get; init; }

    /// <summary>Moderate or high, and nobody has cleared it.</summary>
    public required bool SuicideRiskIsOpen { get; init; }

    /// <summary>The last day on which there was such a risk; null where there was none.</summary>
    public required DateOnly? LastSuicideRiskOn { get; init; }

    /// <summary>A clinician cleared that last risk in writing.</summary>
    public required bool SuicideRiskIsCleared { get; init; }
    public required SessionPlanFacts Plan { get; init; }

    /// <summary>Nothing in an order in force forbids it.</summary>
    public required bool OrderPermits { get; init; }

    /// <summary>A child-protection or criminal investigation about this adult and this child.</summary>
    public required bool InvestigationIsPending { get; init; }

    /// <summary>Who investigates agreed in writing.</summary>
    public required bool InvestigationIsCleared { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Adults who were not asked about violence since a concern about safety was raised; 0 in what was kept before.</summary>
    public int AdultsToAskAnew { get; init; }

    /// <summary>Adults who were offered it since that concern, after a talk of before, and declined; 0 in what was kept before.</summary>
    public int AdultsWhoDeclinedAnew { get; init; }
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Joint;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. JointGate.Requirements.Select(r => r.On(this))];
}
