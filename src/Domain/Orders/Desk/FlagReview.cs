using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>Who advised the practice on a term that some state limits.</summary>
public enum FlagAdvice
{
    PracticesLawyer,
    InsurersRiskLine,
    CourtsClarification,
    BothSidesInWriting,
}

/// <summary>The record that a flagged term was looked at with somebody who may say: who, when and what was said.</summary>
public sealed class FlagReview : IRecorded
{
    public const int CodeLength = 40;
    public const int CitationLength = 200;
    public const int RuleLength = 1000;
    public const int SaidLength = 4000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required OrderId OrderId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The rule's code in its state pack.</summary>
    public required string FlagCode { get; init; }

    /// <summary>The law that was looked at; null in reviews from before it was kept, which count for no flag now.</summary>
    public string? Citation { get; init; }

    /// <summary>The rule as the flag said it on that day.</summary>
    public string? Rule { get; init; }

    /// <summary>
    /// The last reading that holds this flag against these words: under another state or day, the same code is another rule.
    /// </summary>
    public required int ReadingNumber { get; set; }
    public required FlagAdvice Advice { get; init; }

    /// <summary>The day on which the advice was given.</summary>
    public required DateOnly AdvisedOn { get; init; }

    /// <summary>What was said, in the writer's words.</summary>
    public required Sealed Said { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
