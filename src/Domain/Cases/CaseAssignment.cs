using Reknit.Domain.People;

namespace Reknit.Domain.Cases;

/// <summary>What a member of the practice does in a case.</summary>
public enum CaseDuty
{
    Therapist,
    SecondClinician,
}

/// <summary>A member of the practice who works on a case, and so may see it.</summary>
public sealed class CaseAssignment : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required CaseDuty Duty { get; init; }
    public required DateTime StartedAt { get; init; }
    public DateTime? EndedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Shuts one member of the practice out of one case, whatever their role.</summary>
public sealed class ConflictWall : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateTime StartedAt { get; init; }
    public DateTime? EndedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}
