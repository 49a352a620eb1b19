using Reknit.Domain.People;

namespace Reknit.Domain.Consents;

/// <summary>One entry on a role or on who pays.</summary>
/// <param name="SinceAt">The instant at which the entry's day begins in the practice's zone.</param>
public sealed record EngagementEntry<T>(T What, DateTime SinceAt, DateTime KeptAt);

/// <summary>What is on record of the therapists' roles and of who pays, for agreements to be held against.</summary>
/// <param name="Roles">Of each therapist who works on the case now; the earliest first.</param>
/// <param name="Payers">The earliest first.</param>
public sealed record EngagementFacts(
    IReadOnlyList<IReadOnlyList<EngagementEntry<TherapistRole>>> Roles,
    IReadOnlyList<EngagementEntry<IReadOnlySet<PersonId>>> Payers
)
{
    public static readonly EngagementFacts None = new([], []);

    /// <summary>What was on record before that moment.</summary>
    public EngagementFacts Until(DateTime moment) =>
        new(
            [.. Roles.Select(own => own.Where(e => e.KeptAt < moment).ToList())],
            [.. Payers.Where(e => e.KeptAt < moment)]
        );

    /// <summary>Whether a therapist has another role now than what was on record when words were given out.</summary>
    public bool HasAnotherRole(DateTime givenOutAt) =>
        Roles.Any(own => IsAnother(own, givenOutAt, (before, now) => before == now));

    public bool HasAnotherPayer(DateTime givenOutAt) =>
        IsAnother(Payers, givenOutAt, (before, now) => before.SetEquals(now));

    /// <summary>
    /// What was entered later counts as a change from then on, whichever day it names. Only the first entry may say how it
    /// had been already: whoever agreed after the day that it names agreed to that.
    /// </summary>
    private static bool IsAnother<T>(
        IReadOnlyList<EngagementEntry<T>> entries,
        DateTime givenOutAt,
        Func<T, T, bool> areAlike
    )
    {
        if (entries.Count == 0)
        {
            return false;
        }

        var before =
            entries.LastOrDefault(e => e.KeptAt <= givenOutAt)
            ?? (entries[0].SinceAt <= givenOutAt ? entries[0] : null);
        return before is null || !areAlike(before.What, entries[^1].What);
    }
}
