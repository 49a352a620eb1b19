using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Reviews;

namespace Reknit.Domain.Phases.OnFile;

/// <summary>A signed review of one way; one with others counts when the second clinician has signed it too.</summary>
public sealed class WayReview : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Due because no step was gained, or the work has gone on for long.</summary>
    public required bool WithOthers { get; init; }

    /// <summary>The <see cref="ReviewPaper"/> as JSON.</summary>
    public required Sealed Paper { get; init; }
    public required PersonId SignedBy { get; init; }
    public required DateTime SignedAt { get; init; }

    /// <summary>Null until the second clinician has signed.</summary>
    public PersonId? CosignedBy { get; set; }
    public DateTime? CosignedAt { get; set; }

    /// <summary>
    /// What it decided and is done on a page of its own; null where the work just goes on, and in a review that was signed
    /// before it was asked. It waits until it is done, or said otherwise.
    /// </summary>
    public ReviewOutcome? LeadsTo { get; init; }

    /// <summary>Who said that it is not to follow, when and why; null while nobody has.</summary>
    public PersonId? OtherwiseBy { get; set; }
    public DateTime? OtherwiseAt { get; set; }
    public Sealed? OtherwiseBecause { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Somebody asks after the child, some time after the work was closed.</summary>
public sealed class FollowUp : IRecorded
{
    /// <summary>In characters, of what was heard.</summary>
    public const int WordsLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required WayId WayId { get; init; }
    public required CaseId CaseId { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Null while it is still to come.</summary>
    public FollowUpAnswer? Answer { get; set; }

    /// <summary>What was heard; null where nothing was written.</summary>
    public Sealed? Words { get; set; }
    public PersonId? NotedBy { get; set; }
    public DateTime? NotedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What became of asking after the child.</summary>
public enum FollowUpAnswer
{
    Done,

    /// <summary>The family wants none, and need not say why.</summary>
    Declined,
}
