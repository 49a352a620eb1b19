using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>How it stands with something that was reported. The practice judges none of it: each has its source.</summary>
public enum HarmStatus
{
    /// <summary>Somebody says so.</summary>
    Alleged,

    /// <summary>A court or an agency found it.</summary>
    Found,

    /// <summary>Who is said to have done it says so too.</summary>
    Admitted,

    /// <summary>Addressed, with evidence of that and of a commitment to change.</summary>
    Addressed,

    /// <summary>A court or an agency looked into it and did not find it. Says nothing more than that.</summary>
    NotFound,
}

/// <summary>One thing that one person of the case is said to have done to another; how it stands is in its <see cref="HarmEntry"/> rows.</summary>
public sealed class HarmItem : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>Who is said to have done it.</summary>
    public required PersonId From { get; init; }
    public required PersonId Toward { get; init; }
    public required HarmKind Kind { get; init; }

    /// <summary>Somebody of the case who says so; null where a record does.</summary>
    public required PersonId? ReportedBy { get; init; }

    /// <summary>As far as it is known.</summary>
    public required DateOnly? FirstDay { get; init; }
    public required DateOnly? LastDay { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>How it stands with something reported, from a day on; nothing is overwritten.</summary>
public sealed class HarmEntry : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required Guid ItemId { get; init; }
    public required HarmStatus Status { get; init; }

    /// <summary>The day from which it is known so.</summary>
    public required DateOnly KnownOn { get; init; }

    /// <summary>What it rests on.</summary>
    public required Sealed Evidence { get; init; }

    /// <summary>What shows a commitment to change; only where it is addressed.</summary>
    public required Sealed? Commitment { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
