using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Gates;

/// <summary>What is known before indirect contact; from the child's answers, the own therapist, sessions and ratings.</summary>
public sealed record IndirectGateFacts : IGateFacts
{
    /// <summary>The child's answer to the first step of this kind.</summary>
    public required AssentFacts Assent { get; init; }
    public required OwnTherapistFacts OwnTherapist { get; init; }
    public required bool HoldIsOpen { get; init; }

    /// <summary>Nothing in an order in force forbids it.</summary>
    public required bool OrderPermits { get; init; }

    /// <summary>The rebuilding parent's individual sessions; signed records.</summary>
    public required int RebuildingSessions { get; init; }

    /// <summary>The rebuilding parent's, all days.</summary>
    public required IReadOnlyList<Rating> Accountability { get; init; }

    /// <summary>Cards, notes, photos, recordings that wait and that the therapist has not looked through.</summary>
    public required int ItemsNotScreened { get; init; }

    /// <summary>The closest parent's individual sessions; signed records.</summary>
    public required int ClosestSessions { get; init; }
    public required bool ClosestAcceptsGroundRules { get; init; }
    public required DateOnly Today { get; init; }
    public required PathwaySettings Settings { get; init; }

    Gate IGateFacts.OfGate() => Gate.Indirect;

    IReadOnlyList<RequirementState> IGateFacts.Stand() => [.. IndirectGate.Requirements.Select(r => r.On(this))];
}
