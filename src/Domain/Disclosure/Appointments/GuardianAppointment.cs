using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Disclosure.Appointments;

/// <summary>The order that appointed a guardian ad litem or minor's counsel: what they may be told, and until when.</summary>
public sealed class GuardianAppointment : IRecorded
{
    public const int WordsLength = 1000;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Guardian { get; init; }

    /// <summary>The <see cref="CompartmentSet"/> that the order opens, as its bits.</summary>
    public required int Scope { get; init; }

    /// <summary>The order gives them the child's privilege to claim or to waive.</summary>
    public required bool HoldsPrivilege { get; init; }

    /// <summary>Which order, and its own words on access.</summary>
    public required Sealed Words { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>Last day; null while the appointment has no end.</summary>
    public required DateOnly? Until { get; init; }
    public required PersonId MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>Null while nobody has ended it.</summary>
    public DateTime? EndedAt { get; set; }
    public PersonId? EndedBy { get; set; }
    public Sealed? EndedBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
