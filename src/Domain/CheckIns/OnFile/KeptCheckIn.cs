using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>What a child said in one check-in, as it was when it ended; never changed afterwards.</summary>
public sealed class KeptCheckIn : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>The page on which the child answered.</summary>
    public required ChildSpaceId SpaceId { get; init; }
    public required Moment Moment { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Plan and answers as JSON; all of it is the child's own.</summary>
    public required Sealed Said { get; init; }

    /// <summary>The child came to the end; else it was ended, or ended by itself.</summary>
    public required bool IsFinished { get; init; }
    public required DateTime KeptAt { get; init; }

    public Strand Strand => Child.Strand;
}
