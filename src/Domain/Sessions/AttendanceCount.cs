namespace Reknit.Domain.Sessions;

/// <summary>One person's part in one session that counts, as far as counting needs it.</summary>
public readonly record struct CountedPart(
    SessionKind Kind,
    DateOnly HeldOn,
    Attendance Attendance,
    CalledOffBy? CalledOffBy
)
{
    /// <summary>They came, or were brought; a child who then chose not to join was brought (decision 27).</summary>
    public bool WasThere => Attendance is Attendance.Came or Attendance.CameChoseNotToJoin;

    /// <summary>
    /// It was theirs to come or not: a session in a room for them, not called off by the practice or by circumstances, and
    /// offered at all. Where a child works toward an adult who is not in the room, that adult misses nothing.
    /// </summary>
    public bool CountsAsOffered =>
        Kind != SessionKind.Indirect
        && Attendance is not (Attendance.NotOffered or Attendance.NotToBeThere)
        && CalledOffBy is not (Sessions.CalledOffBy.Practice or Sessions.CalledOffBy.Circumstances);
}

/// <summary>How often one person was offered a session and came; facts for gates and reports, never a score.</summary>
/// <param name="Individual">Individual sessions they came to.</param>
/// <param name="Joint">Joint sessions they came to.</param>
/// <param name="Offered">Sessions that were theirs to come to.</param>
/// <param name="Came">Of those, to how many they came.</param>
/// <param name="LastOffered">Of their last offered sessions, at most <see cref="Last"/>, how many there were.</param>
/// <param name="LastCame">Of those, to how many they came.</param>
public sealed record AttendanceCount(int Individual, int Joint, int Offered, int Came, int LastOffered, int LastCame)
{
    /// <summary>How many of the last sessions gate G5 looks at; practice standard 2.6, 5.1.</summary>
    public const int Last = 8;

    public static AttendanceCount None { get; } = new(0, 0, 0, 0, 0, 0);

    public static AttendanceCount Of(IEnumerable<CountedPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var offered = parts.Where(p => p.CountsAsOffered).OrderByDescending(p => p.HeldOn).ToList();
        var last = offered.Take(Last).ToList();
        return new(
            offered.Count(p => p.Kind == SessionKind.Individual && p.Attendance == Attendance.Came),
            offered.Count(p => p.Kind == SessionKind.Joint && p.Attendance == Attendance.Came),
            offered.Count,
            offered.Count(p => p.WasThere),
            last.Count,
            last.Count(p => p.WasThere)
        );
    }
}
