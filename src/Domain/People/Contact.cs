namespace Reknit.Domain.People;

/// <summary>One way to reach a person, or one place where they are to be found.</summary>
public enum ContactKind
{
    Telephone,
    Mail,
    Address,

    /// <summary>An address programme's, given out in the place of the true one.</summary>
    SubstituteAddress,
    School,
    Work,
    ArrivalTimes,
    Other,
}

/// <summary>
/// A contact of a person, ordinary or protected: the words stand in one of two columns, because each belongs to a
/// compartment of its own, and protecting one is moving it.
/// </summary>
public sealed class Contact : IRecorded
{
    public const int WordsLength = 300;

    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required ContactKind Kind { get; init; }

    /// <summary>Null where it is protected.</summary>
    public Sealed? Ordinary { get; set; }

    /// <summary>Null where it is ordinary. Nobody is asked why.</summary>
    public Sealed? Protected { get; set; }

    /// <summary>UTC, since when it is protected; null where it is ordinary.</summary>
    public DateTime? ProtectedAt { get; set; }

    /// <summary>The practice may use it: call there, leave a message, write there.</summary>
    public required bool IsSafeToUse { get; set; }

    /// <summary>
    /// Who said last that it may be used so, having been able to read how this person asked to be reached; null where
    /// nobody who could read that has said it.
    /// </summary>
    public PersonId? ReachKnownBy { get; set; }
    public DateTime? ReachKnownAt { get; set; }
    public required PersonId EnteredBy { get; init; }
    public required DateTime EnteredAt { get; init; }

    /// <summary>Null while it is true.</summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public Strand Strand => PersonId.Strand;

    public bool IsProtected => Protected is not null;

    /// <summary>
    /// They said since how they must be reached, or never: who keeps contacts cannot read it, and a clinician must say
    /// whether this one may be used.
    /// </summary>
    /// <param name="reachSaidAt">When they said it last; null where they never did.</param>
    public bool WaitsForClinician(DateTime? reachSaidAt) =>
        reachSaidAt is { } said && (ReachKnownAt is not { } known || known < said);

    /// <summary>Whether the practice may call there, leave a message or write there today.</summary>
    public bool MayBeUsed(DateTime? reachSaidAt) => IsSafeToUse && !WaitsForClinician(reachSaidAt);
}
