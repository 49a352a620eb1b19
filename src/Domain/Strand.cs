namespace Reknit.Domain;

/// <summary>Whose history a row belongs to.</summary>
public enum StrandKind
{
    Practice,
    Case,
    Person,
}

/// <summary>One chain of history, with a head of its own: a practice, a case or a person.</summary>
public readonly record struct Strand(StrandKind Kind, Guid Id) : IComparable<Strand>
{
    /// <summary>The one order in which heads are locked, so that two savers never wait for each other.</summary>
    public int CompareTo(Strand other) => Kind == other.Kind ? Id.CompareTo(other.Id) : Kind.CompareTo(other.Kind);

    public static bool operator <(Strand left, Strand right) => left.CompareTo(right) < 0;

    public static bool operator >(Strand left, Strand right) => left.CompareTo(right) > 0;

    public static bool operator <=(Strand left, Strand right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Strand left, Strand right) => left.CompareTo(right) >= 0;
}
