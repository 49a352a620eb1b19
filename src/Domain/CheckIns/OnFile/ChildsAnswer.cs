using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>What a child answered to one step with one adult, written down by a clinician; never changed afterwards.</summary>
public sealed class ChildsAnswer : IRecorded
{
    /// <summary>In characters, of the place's name.</summary>
    public const int PlaceLength = 120;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>The day in the practice's zone on which the child was asked.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>The <see cref="Assent"/> as JSON: the step, the adult and the answer too are the child's own.</summary>
    public required Sealed Said { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => CaseId.Strand;
}
