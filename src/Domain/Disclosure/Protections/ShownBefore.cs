namespace Reknit.Domain.Disclosure.Protections;

/// <summary>A protection that stands between somebody and what they were shown.</summary>
/// <param name="BlankedAt">Since when a clinician lets them see nothing of it any more; null while nobody did.</param>
public readonly record struct Shutting(DateTime MadeAt, DateTime? BlankedAt);

/// <summary>
/// A page that goes blank tells that somebody asked to be protected. What was shown before stays as it was until a
/// clinician ends it for that person; nothing new comes to it. Decision 1.
/// </summary>
public static class ShownBefore
{
    /// <param name="shownAt">When it came before their eyes.</param>
    /// <param name="by">All that stand; without any nothing is shut.</param>
    /// <param name="tellsWhereabouts">It holds what nobody protected may be found by; that stays shown to nobody.</param>
    public static bool Stays(DateTime shownAt, IReadOnlyCollection<Shutting> by, bool tellsWhereabouts = false)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Count == 0 || (!tellsWhereabouts && by.All(p => shownAt < p.MadeAt && p.BlankedAt is null));
    }
}
