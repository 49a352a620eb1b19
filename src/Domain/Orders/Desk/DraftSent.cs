using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Desk;

/// <summary>How a paper left the practice. The program itself sends nothing.</summary>
public enum SentWay
{
    ByHand,
    ByPost,
    ByMail,
    ThroughTheClerk,
}

/// <summary>Somebody says that a paper left the practice: when, to whom, how, and how that is known.</summary>
public sealed class DraftSent : IRecorded
{
    public const int SourceLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required DraftId DraftId { get; init; }
    public required CaseId CaseId { get; init; }

    /// <summary>The party whose side got it, or who got a copy.</summary>
    public required PersonId ToPerson { get; init; }

    /// <summary>A <see cref="PaperReader"/>, as JSON: as they stood in the case on that day.</summary>
    public required Sealed To { get; init; }
    public required SentWay Way { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>Who says so, or what shows it.</summary>
    public required Sealed Source { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Why the mark was wrong; it stays in sight and counts no more.</summary>
    public Sealed? TakenBackWhy { get; set; }
    public PersonId? TakenBackBy { get; set; }
    public DateTime? TakenBackAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
