using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>Besides what is on record, nobody who was asked knows of any harm between these two; it says nothing more.</summary>
public sealed class HarmAnswer : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The two in the order of their ids.</summary>
    public required PersonId One { get; init; }
    public required PersonId Other { get; init; }
    public required DateOnly AnsweredOn { get; init; }

    /// <summary>How they were asked.</summary>
    public required Sealed? Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Somebody who was asked for a <see cref="HarmAnswer"/>.</summary>
public sealed class HarmAsked : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid AnswerId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseId CaseId { get; init; }

    public Strand Strand => CaseId.Strand;
}
