using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>What lies beneath; practice standard S204.</summary>
public enum ConcernKind
{
    Fear,
    Conflict,
    Trust,
}

/// <summary>What one person of the family fears, fights over or no longer trusts about another, until it is resolved.</summary>
public sealed class Concern : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId Whose { get; init; }
    public required PersonId About { get; init; }
    public required ConcernKind Kind { get; init; }
    public required DateOnly RaisedOn { get; init; }
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>Something done about a concern; the last that resolves it closes it.</summary>
public sealed class ConcernStep : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required Guid ConcernId { get; init; }
    public required DateOnly TakenOn { get; init; }
    public required Sealed Words { get; init; }

    /// <summary>It says what resolved the concern.</summary>
    public required bool Resolves { get; init; }

    /// <summary>Whose concern it is said so themselves.</summary>
    public required bool ByOwnWord { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}
