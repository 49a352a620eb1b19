using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>Something of abuse or neglect that a clinician was told. Nothing of it goes to a portal, an export or an accounting.</summary>
public sealed class HarmDisclosure : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId ToldBy { get; init; }

    /// <summary>Who is said to have done it, where they are of the case.</summary>
    public required PersonId? About { get; init; }

    /// <summary>UTC instant; from here the clock of a report runs.</summary>
    public required DateTime HeardAt { get; init; }

    /// <summary>The duty to report is theirs.</summary>
    public required PersonId HeardBy { get; init; }

    /// <summary>In the words in which it was told.</summary>
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>What who heard it, or the lead in their place, decided about a report; a later decision takes an earlier one's place and erases nothing.</summary>
public sealed class ReportDecided : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required Guid DisclosureId { get; init; }
    public required ReportDecision Decision { get; init; }

    /// <summary>Agency, and whom one spoke with.</summary>
    public required Sealed? Agency { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime? CalledAt { get; init; }

    /// <summary>The agency's number of the report.</summary>
    public required Sealed? Number { get; init; }

    /// <summary>UTC instant at which the written report went out; null where it did not.</summary>
    public required DateTime? WrittenAt { get; init; }
    public required Sealed? Reason { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
