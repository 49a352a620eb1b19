using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>How a child and an adult were together over a time.</summary>
public enum TimeTogether
{
    LivedTogether,
    RegularTime,
    Occasional,
    Supervised,
    None,
}

/// <summary>One time in the history of a child with an adult, as somebody tells it.</summary>
public sealed class ContactPeriod : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required PersonId Adult { get; init; }
    public required TimeTogether Kind { get; init; }

    /// <summary>As far as it is known.</summary>
    public required DateOnly? FirstDay { get; init; }

    /// <summary>Null where it goes on or nobody knows.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>Somebody of the case; null where a record says so.</summary>
    public required PersonId? ReportedBy { get; init; }
    public required Sealed? Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
