using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Gates;

/// <summary>What is known before time outside the therapy room; from signed sessions, the plan, screens and measures.</summary>
public sealed record SupportedGateFacts : IGateFacts
{
    /// <summary>Held with child and parent; signed records.</summary>
    public required int JointSessions { get; init; }

    /// <summary>The last ones in a row that would have allowed a step up.</summary>
    public required int SteadySessions { get; init; }

    /// <summary>The child named or agreed to the place, the helper and the length.</summary>
    public required bool ChildAgreedHow { get; init; }

    /// <summary>The order in force, or the adults' agreement, permits time at such a place.</summary>
    public required bool OrderPermits { get; init; }

    /// <summary>Nobody of the practice has looked yet whether it is permitted.</summary>
    public bool OutsideIsUnsaid { get; init; }

    /// <summary>For the place and for handing over.</summary>
    public required bool SafetyPlanIsMade { get; init; }

    /// <summary>The earlier of both parents' last screens for violence; null where one has none.</summary>
    public required DateOnly? ScreenedOn { get; init; }

    /// <summary>The same, where an offer that was declined since the last talk counts as the day; null where one had no talk.</summary>
    public DateOnly? OfferedOn { get; init; }

    /// <summary>Adults who declined to be asked again since their last talk; 0 in what was kept before.</summary>
    public int DeclinedAgain { get; init; }

    /// <summary>A measure of the child became reliably worse.</summary>
    public required bool ChildIsWorse { get; init; }
    public required DateOnly Today { get; init; }
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Supported;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. SupportedGate.Requirements.Select(r => r.On(this))];
}
