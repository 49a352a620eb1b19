using static Reknit.Domain.Curer;
using static Reknit.Domain.Phases.Settings.PathwayNumber;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Gates;

/// <summary>G7: from supported contact to consolidation.</summary>
public static class ConsolidationGate
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<ConsolidationGateFacts>> Requirements =
    [
        new(
            "G7.1",
            Clinical,
            "It has gone on for some weeks without a step down.",
            Standard,
            f => f.SteadySince.AddDays(7 * f.Settings[SteadyWeeks]) <= f.Today
        )
        {
            CuredBy = Therapist,
            HowFar = f => $"steady since {f.SteadySince:yyyy-MM-dd}",
        },
        new(
            "G7.2",
            Hard,
            "The child felt safe and had a say, at each of the last check-ins.",
            Standard,
            f => f.SafeCheckIns >= f.Settings[SafeCheckIns]
        )
        {
            CuredBy = Child,
        },
        new(
            "G7.3",
            Clinical,
            "The child's own goal is nearer, or the child says that it is good enough.",
            Standard,
            f => f.ChildSaysGoodEnough || f.ChildsGoalGain >= f.Settings[GoalGain]
        )
        {
            CuredBy = Child,
        },
        new("G7.4", Clinical, "No measure of the child became reliably worse.", Standard, f => !f.ChildIsWorse)
        {
            CuredBy = Therapist,
        },
        new(
            "G7.5",
            Clinical,
            "The rebuilding parent keeps what they commit to.",
            Standard,
            f => f.CommitmentsMade > 0 && f.CommitmentsKept * 100 >= f.Settings[ConsistencyPercent] * f.CommitmentsMade
        )
        {
            CuredBy = RebuildingParent,
            HowFar = f => $"{f.CommitmentsKept} of {f.CommitmentsMade}",
        },
        new(
            "G7.6",
            Clinical,
            "Each adult and the child agreed to a plan for setbacks.",
            Standard,
            f => f.WithoutPlanForSetbacks == 0
        )
        {
            CuredBy = EachParent,
        },
    ];
}
