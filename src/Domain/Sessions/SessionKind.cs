namespace Reknit.Domain.Sessions;

/// <summary>Who is meant to meet in a session.</summary>
public enum SessionKind
{
    /// <summary>One person alone with the therapist.</summary>
    Individual,

    /// <summary>The child, about or toward one adult who is not in the room: rungs 0 to 7 of the ladder.</summary>
    Indirect,

    /// <summary>The child and one adult in one room, or with one of them nearby: rungs 8 to 14.</summary>
    Joint,

    /// <summary>The adults together, without the child.</summary>
    CoParenting,
}

/// <summary>Where a session is held.</summary>
public enum SessionPlace
{
    Clinic,

    /// <summary>By video; the law and the license of where each person is apply.</summary>
    Remote,

    /// <summary>A neutral place outside the practice: a park, a visit center.</summary>
    Outside,

    /// <summary>In somebody's home.</summary>
    Home,
}
