using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>What was done with a thing that a child wants somebody to know.</summary>
public enum PassOnStepKind
{
    /// <summary>With the child, alone.</summary>
    TalkedThrough,
    TakenBack,
    PassedOn,
}

/// <summary>One step on the way of a thing that a child named in a check-in; never changed afterwards.</summary>
public sealed class PassOnStep : IRecorded
{
    /// <summary>In characters, of what was said on, and of the reason why it could not wait.</summary>
    public const int WordsLength = 2000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>In which the child named it.</summary>
    public required Guid CheckInId { get; init; }

    /// <summary>Counts up within the thing, so that of two steps at the same moment only one is kept.</summary>
    public required int Number { get; init; }
    public required PassOnStepKind Kind { get; init; }

    /// <summary>In the practice's zone.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was said on, and why it could not wait, as JSON; null but where it was said on.</summary>
    public required Sealed? Said { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    public Strand Strand => Child.Strand;
}
