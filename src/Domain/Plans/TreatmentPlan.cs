using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Plans;

/// <summary>What a goal is about; practice standards S184, S66 and S67.</summary>
public enum GoalKind
{
    Trust,
    Communication,
    UnderlyingIssues,
    Healing,
    Connection,
    Coping,
    SafePointOfContact,
    LimitedAttachment,
    Other,
}

/// <summary>One signed version of a family's plan. It never changes: a review signs the next one and says what is new.</summary>
public sealed class TreatmentPlan : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>1 for the first plan of the case.</summary>
    public required int Number { get; init; }

    /// <summary>What changed since the version before it, and why; null in the first.</summary>
    public required Sealed? Changed { get; init; }

    /// <summary>From the screens on file as it was signed; of older plans as the writer said it. It then has a safety plan.</summary>
    public required bool ScreenWasPositive { get; init; }
    public required Sealed? SafetyPlan { get; init; }
    public required PersonId SignedBy { get; init; }
    public required DateTime SignedAt { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>One goal of one person, as it stands in one version of the plan.</summary>
public sealed class PlanGoal : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>The same from version to version, so that ratings go on.</summary>
    public required Guid GoalId { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required GoalKind Kind { get; init; }
    public required Sealed Words { get; init; }

    /// <summary>The words are the person's own, as they said them.</summary>
    public required bool IsInOwnWords { get; init; }

    /// <summary>0 to 10, from the person themselves; null where they gave none.</summary>
    public required int? Baseline { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What a person said on a day of how near they are to a goal of their own.</summary>
public sealed class GoalRating : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required Guid GoalId { get; init; }
    public required DateOnly RatedOn { get; init; }

    /// <summary>0 to 10.</summary>
    public required int Rating { get; init; }

    /// <summary>They said that it is good enough as it is.</summary>
    public required bool IsGoodEnough { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What a clinician saw of a child on a day; it stands beside the order's words and judges neither.</summary>
public sealed class Observation : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required DateOnly SeenOn { get; init; }
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
