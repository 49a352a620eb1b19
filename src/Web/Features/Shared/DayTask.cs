namespace Reknit.Web.Features.Shared;

/// <summary>Something that waits for one of the practice, on the day's first page.</summary>
/// <param name="Caption">Of which case, or whose.</param>
/// <param name="By">The day by which it waits; null where it waits for no day.</param>
internal sealed record DayTask(string Words, string Url, string Caption, DateOnly? By);

/// <summary>A feature's part of what waits; each feature registers its own.</summary>
internal interface IDayTasks
{
    /// <summary>In each kind, at most so many.</summary>
    const int Most = 12;

    /// <summary>Among features; small numbers come first.</summary>
    int Order { get; }

    /// <summary>Only what this person may see and do, the most urgent first.</summary>
    Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct);
}
