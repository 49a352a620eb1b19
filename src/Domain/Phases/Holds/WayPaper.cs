using Reknit.Domain.Cases;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;

namespace Reknit.Domain.Phases.Holds;

/// <summary>Words that were let go, as a file of the practice: made once, and given out in the same bytes ever after.</summary>
public sealed class WayPaper : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required Guid TellingId { get; init; }
    public required PaperForm Form { get; init; }
    public required Sealed File { get; init; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    public Strand Strand => CaseId.Strand;
}
