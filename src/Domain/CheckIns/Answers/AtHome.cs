namespace Reknit.Domain.CheckIns.Answers;

/// <summary>A visit on a device of the child's own: nobody of the practice is near, and nobody watches it.</summary>
/// <param name="ReadsAt">In the practice's zone: at this hour, each day, the therapist reads what came back.</param>
public sealed record AtHome(TimeOnly ReadsAt)
{
    /// <summary>The day of the session that it asks about; another may lie between that and the answer.</summary>
    public DateOnly? SessionOn { get; init; }

    /// <summary>The day on which something that is said now is read.</summary>
    public DateOnly ReadOn(DateOnly today, TimeOnly now) => now < ReadsAt ? today : today.AddDays(1);
}
