using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>A hearing, or the day on which a report is due, as the case keeps it.</summary>
public sealed class CourtDate : IRecorded
{
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The order that sets it, or on whose page a person put it down.</summary>
    public required OrderId OrderId { get; init; }
    public required DatedTermKind Kind { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The court's local time; null where none is said.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The order's own words, or what the person wrote.</summary>
    public required Sealed Words { get; init; }

    /// <summary>A person put it down; otherwise it was read from the order.</summary>
    public required bool IsSaid { get; init; }
    public required DateTime KeptAt { get; init; }

    /// <summary>Null while it is kept.</summary>
    public DateTime? DroppedAt { get; set; }
    public PersonId? DroppedBy { get; set; }

    /// <summary>Why it is kept no longer, such as that it was moved.</summary>
    public Sealed? DroppedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
