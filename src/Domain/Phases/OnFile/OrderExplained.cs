using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>A clinician told a child in the child's words what the order says, and what it does not.</summary>
public sealed class OrderExplained : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>For which age the words were.</summary>
    public required AgeBand Band { get; init; }

    /// <summary>The day in the practice's zone.</summary>
    public required DateOnly ExplainedOn { get; init; }
    public required PersonId ExplainedBy { get; init; }
    public required DateTime KeptAt { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>It is about to be kept.</summary>
/// <param name="WasAlone">Nobody of the family was there or could hear.</param>
public sealed record OrderExplainedFacts(DateOnly? On, bool WasAlone, DateOnly Today);

/// <summary>What must hold before it is kept that an order was explained.</summary>
public static class OrderExplainedRules
{
    public static readonly IReadOnlyList<Requirement<OrderExplainedFacts>> Requirements =
    [
        new("OE.1", Hard, "It has its day, which is not to come.", "Practice standard 5.3", f => f.On <= f.Today)
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "OE.2",
            Hard,
            "It was said to the child alone: nobody of the family was there, or could hear.",
            "Practice standard 5.3",
            f => f.WasAlone
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];

    public static Decision Decide(OrderExplainedFacts facts) => Decision.On(Requirements, facts);
}
