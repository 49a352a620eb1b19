namespace Reknit.Domain.Safety;

/// <summary>When one person of a case was last covered by each check; null where never.</summary>
/// <param name="ConflictAt">A check that covered them and found what stands against the work.</param>
public sealed record PersonChecked(
    DateTime? NoConflictAt,
    DateTime? ConflictAt,
    DateTime? ProtectiveOrdersAt,
    DateTime? ConditionsAt
);

/// <summary>What was looked for in a case. Who joins later was not covered; a later paper may say what no check knew.</summary>
/// <param name="People">Everybody of the case.</param>
/// <param name="LatestPaperAt">When the latest order or plan came in; null where there is none.</param>
public sealed record ChecksKnown(IReadOnlyList<PersonChecked> People, DateTime? LatestPaperAt)
{
    public static ChecksKnown None { get; } = new([], null);

    /// <summary>Everybody was covered, and the last word on each is that nothing stands against the work.</summary>
    public bool ConflictsAreChecked =>
        People.Count > 0 && People.All(p => p.NoConflictAt is { } at && !(p.ConflictAt > at));

    public bool ProtectiveOrdersAreRecorded => IsDone(p => p.ProtectiveOrdersAt);

    public bool ConditionsAreRecorded => IsDone(p => p.ConditionsAt);

    private bool IsDone(Func<PersonChecked, DateTime?> when) =>
        People.Count > 0 && People.All(p => when(p) is { } at && !(LatestPaperAt > at));
}
