using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns.OnFile;

/// <summary>One line of what an adult told of a child's day.</summary>
/// <param name="HeardFrom">Null where they saw it, or were not there.</param>
/// <param name="Note">What they saw, in a few words; null where there is none.</param>
public sealed record CareLine(
    CareArea Area,
    CareStanding Standing,
    bool SawItThemselves,
    PersonId? HeardFrom,
    string? Note
)
{
    /// <summary>In characters, of a note.</summary>
    public const int NoteLength = 200;

    public CaregiverFact FactOf(PersonId child, PersonId observer, DateOnly on) =>
        new(child, observer, Area, Standing, SawItThemselves, HeardFrom, on);
}

/// <summary>What an adult told of one day of a child; never changed afterwards.</summary>
public sealed class CaregiverNote : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }

    /// <summary>Who tells it, also where somebody of the practice writes it down.</summary>
    public required PersonId Observer { get; init; }

    /// <summary>The day it is about, in the practice's zone.</summary>
    public required DateOnly AboutOn { get; init; }

    /// <summary>The <see cref="CareLine"/>s as JSON.</summary>
    public required Sealed Told { get; init; }
    public required PersonId WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>
    /// The child was protected from who tells it when it came: kept to be read, and no observation of the child's days.
    /// </summary>
    public bool IsAside { get; init; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>An adult whom the practice asks to tell of a child's days on a page of their own.</summary>
public sealed class CareAsked : IRecorded
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Child { get; init; }
    public required PersonId Adult { get; init; }
    public required PersonId AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>Null while they are asked.</summary>
    public DateTime? EndedAt { get; set; }

    public Strand Strand => CaseId.Strand;
}
