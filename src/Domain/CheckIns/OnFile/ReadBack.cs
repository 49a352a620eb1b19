using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>
/// What was kept as a child's words was read to the child, who said of some that it is so, or how it is; never changed
/// afterwards, and the first words stay as they are.
/// </summary>
public sealed class ReadBack : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>What was read.</summary>
    public required Guid CheckInId { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly ReadOn { get; init; }

    /// <summary>Answer by answer as JSON, with the child's corrected words.</summary>
    public required Sealed Said { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => Child.Strand;
}
