using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>Whether somebody has support of their own; practice standards S37 and S187.</summary>
public enum OwnSupport
{
    Has,
    Seeking,
    Declined,
    NotNeeded,
}

/// <summary>What somebody says of taking part now; an answer of that day and no verdict.</summary>
public enum Willingness
{
    Willing,
    Unsure,
    NotNow,
}

/// <summary>What one person said on a day about support of their own, about taking part, or both.</summary>
public sealed class SupportEntry : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required OwnSupport? Support { get; init; }
    public required Willingness? Willing { get; init; }
    public required DateOnly SaidOn { get; init; }

    /// <summary>With whom, or in what words.</summary>
    public required Sealed? Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
