using Reknit.Domain.People;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>
/// A screen that calls for a hold: the first of an episode. What follows within it is answered with it; what comes after
/// the episode is another one.
/// </summary>
/// <param name="IsSevereViolence">Of anybody; else it shows that a child is at risk of suicide.</param>
public sealed record ScreenCall(ScreenId Id, PersonId Person, bool IsSevereViolence, DateOnly On)
{
    /// <summary>Every call of a case, also of an episode that is over: nobody alone answers one by a later screen.</summary>
    /// <param name="screens">All of the case that were not struck.</param>
    /// <param name="children">Of the case.</param>
    public static IReadOnlyList<ScreenCall> Of(
        IReadOnlyList<ScreenFact> screens,
        IReadOnlyCollection<PersonId> children
    )
    {
        ArgumentNullException.ThrowIfNull(screens);
        ArgumentNullException.ThrowIfNull(children);
        return
        [
            .. screens
                .GroupBy(s => s.Person)
                .Select(p => (Person: p.Key, Screens: p.OrderBy(s => s.On).ThenBy(s => s.KeptAt).ToList()))
                .SelectMany(p => Severe(p.Screens).Concat(children.Contains(p.Person) ? AtRisk(p.Screens) : [])),
        ];
    }

    /// <summary>An episode ends by a later talk that was finished and judged less.</summary>
    private static IEnumerable<ScreenCall> Severe(List<ScreenFact> oldestFirst)
    {
        var isSevere = false;
        foreach (var screen in oldestFirst)
        {
            if (screen.Outcome.Finding is ViolenceFinding.Severe)
            {
                if (!isSevere)
                {
                    yield return new(screen.Id, screen.Person, true, screen.On);
                }

                isSevere = true;
            }
            else if (screen is { Kind: ScreenKind.Violence, Outcome.IsDone: true })
            {
                isSevere = false;
            }
        }
    }

    /// <summary>An episode ends when a clinician cleared the risk in writing.</summary>
    private static IEnumerable<ScreenCall> AtRisk(List<ScreenFact> oldestFirst)
    {
        ScreenFact? last = null;
        foreach (var screen in oldestFirst.Where(s => s.Outcome.Follows.Any(f => f.HoldsForChild)))
        {
            if (last is null || IsCleared(oldestFirst, last, screen))
            {
                yield return new(screen.Id, screen.Person, false, screen.On);
            }

            last = screen;
        }
    }

    private static bool IsCleared(List<ScreenFact> screens, ScreenFact since, ScreenFact until) =>
        screens
            .SelectMany(s => s.FollowUps)
            .Any(f =>
                f.Said.ClearsRisk
                && (f.On, f.WrittenAt).CompareTo((since.On, since.KeptAt)) >= 0
                && (f.On, f.WrittenAt).CompareTo((until.On, until.KeptAt)) < 0
            );
}
