using Reknit.Domain.People;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Measures.OnFile;

/// <summary>
/// Adults who are to be asked about violence anew, since a concern about safety was raised after their last finished talk:
/// whose concern it is, and where it is a child's, each adult. A talk of the very day may have come before it: days tell no
/// hours. Practice standard 2.6, G5.6.
/// </summary>
public static class AskAnew
{
    /// <param name="lastTalks">The last finished talk of each who had one.</param>
    /// <param name="declined">Of each who declined one, the last day; after a talk of before it counts like one that was held.</param>
    /// <returns>Each with the day since which it is due.</returns>
    public static IReadOnlyDictionary<PersonId, DateOnly> Of(
        IReadOnlyList<SafetyConcern> concerns,
        IReadOnlyCollection<PersonId> adults,
        IReadOnlyDictionary<PersonId, DateOnly> lastTalks,
        IReadOnlyDictionary<PersonId, DateOnly>? declined = null
    )
    {
        ArgumentNullException.ThrowIfNull(concerns);
        ArgumentNullException.ThrowIfNull(adults);
        ArgumentNullException.ThrowIfNull(lastTalks);
        return adults
            .Select(adult =>
                (
                    Adult: adult,
                    Since: concerns
                        .Where(c => c.Whose == adult || !adults.Contains(c.Whose))
                        .Where(c => !lastTalks.TryGetValue(adult, out var talk) || talk <= c.RaisedOn)
                        .Where(c => !IsDeclined(adult, c.RaisedOn, lastTalks, declined))
                        .Min(c => (DateOnly?)c.RaisedOn)
                )
            )
            .Where(a => a.Since is not null)
            .ToDictionary(a => a.Adult, a => a.Since!.Value);
    }

    /// <summary>How many were offered it since a concern, and declined; two clinicians say how the work goes on without.</summary>
    public static int Declined(
        IReadOnlyList<SafetyConcern> concerns,
        IReadOnlyCollection<PersonId> adults,
        IReadOnlyDictionary<PersonId, DateOnly> lastTalks,
        IReadOnlyDictionary<PersonId, DateOnly> declined
    ) => Of(concerns, adults, lastTalks).Keys.Except(Of(concerns, adults, lastTalks, declined).Keys).Count();

    /// <summary>Nobody declines their first talk away.</summary>
    private static bool IsDeclined(
        PersonId adult,
        DateOnly raised,
        IReadOnlyDictionary<PersonId, DateOnly> lastTalks,
        IReadOnlyDictionary<PersonId, DateOnly>? declined
    ) => lastTalks.ContainsKey(adult) && declined is not null && declined.TryGetValue(adult, out var on) && on > raised;
}
