using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Gates;

/// <summary>What is known before consolidation; from the way so far, check-ins, goals, measures and commitments.</summary>
public sealed record ConsolidationGateFacts : IGateFacts
{
    /// <summary>The later of: supported contact began, the last step down.</summary>
    public required DateOnly SteadySince { get; init; }

    /// <summary>The child's last check-ins in a row with "safe" and "I have a say" at the top or one below.</summary>
    public required int SafeCheckIns { get; init; }

    /// <summary>From the first rating to the last, of ten, on the goal that is the child's own; null where it is not rated.</summary>
    public required int? ChildsGoalGain { get; init; }

    /// <summary>The child says that it is good enough.</summary>
    public required bool ChildSaysGoodEnough { get; init; }

    /// <summary>A measure of the child became reliably worse.</summary>
    public required bool ChildIsWorse { get; init; }

    /// <summary>Of the rebuilding parent, since supported contact began: appointments and dated promises, kept.</summary>
    public required int CommitmentsKept { get; init; }

    /// <summary>Those that were made; what was not offered for safety is left out.</summary>
    public required int CommitmentsMade { get; init; }

    /// <summary>Of the adults and the child, those who have not agreed to the plan for setbacks.</summary>
    public required int WithoutPlanForSetbacks { get; init; }
    public required DateOnly Today { get; init; }
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Consolidation;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. ConsolidationGate.Requirements.Select(r => r.On(this))];
}
