using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.People;

namespace Reknit.Domain.Safety;

/// <summary>What of one adult a court decided to go on without.</summary>
public enum DecidedWithout
{
    /// <summary>The adult's consent to the work.</summary>
    Consent,

    /// <summary>The adult's signature on the release for the child's own therapist.</summary>
    Release,

    /// <summary>The adult's talk alone and screens at the beginning.</summary>
    Intake,
}

/// <summary>
/// A court decided that the work goes on without one adult's part; its paper is on file. It stands in for that part at the
/// gates, and opens nothing of that adult's to anybody.
/// </summary>
public sealed class CourtDecision : IEntry
{
    public required PracticeId PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required CaseId CaseId { get; init; }
    public required PersonId PersonId { get; init; }
    public required DecidedWithout Without { get; init; }

    /// <summary>Of a release: for which child's therapist. Null from before it was asked, and of anything else.</summary>
    public PersonId? ChildId { get; init; }

    /// <summary>The paper that says so.</summary>
    public required OrderId OrderId { get; init; }
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The order's own words.</summary>
    public required Sealed Words { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public PersonId? StruckBy { get; set; }
    public Sealed? StruckBecause { get; set; }
    public int Version { get; set; }

    public Strand Strand => CaseId.Strand;
}

/// <summary>A decision that counts today: it was not struck, and its order binds and is confirmed.</summary>
public sealed record CourtDecided(PersonId Adult, DecidedWithout Without, DateOnly DecidedOn)
{
    /// <summary>Of a release, where the decision is about one child; null where it is about each.</summary>
    public PersonId? Child { get; init; }
}

/// <summary>What the decisions of a court stand in for, on one way.</summary>
public static class CourtDecisions
{
    /// <summary>
    /// Whose part is not waited for. The talk, screens and consent of the adult whom the child is to meet are: nobody brings a
    /// child to somebody who was never asked, or who does not agree to it.
    /// </summary>
    public static IReadOnlyList<PersonId> Excused(
        IReadOnlyList<CourtDecided> decided,
        DecidedWithout without,
        PersonId? adultOfWay = null
    )
    {
        ArgumentNullException.ThrowIfNull(decided);
        return
        [
            .. decided
                .Where(d => d.Without == without && (without == DecidedWithout.Release || d.Adult != adultOfWay))
                .Select(d => d.Adult)
                .Distinct(),
        ];
    }

    /// <summary>What stands in on the way of one child with one adult: nothing of that adult's but a signature, nothing of a sibling's.</summary>
    public static IReadOnlyList<CourtDecided> OnWay(IReadOnlyList<CourtDecided> decided, PersonId child, PersonId adult)
    {
        ArgumentNullException.ThrowIfNull(decided);
        return
        [
            .. decided.Where(d =>
                d.Without == DecidedWithout.Release ? d.Child is null || d.Child == child : d.Adult != adult
            ),
        ];
    }

    /// <summary>The days of the decisions that stand in, for the line of a gate; it names nobody.</summary>
    public static IReadOnlyList<DateOnly> Days(
        IReadOnlyList<CourtDecided> decided,
        DecidedWithout without,
        PersonId? adultOfWay = null
    )
    {
        var excused = Excused(decided, without, adultOfWay);
        return
        [
            .. decided
                .Where(d => d.Without == without && excused.Contains(d.Adult))
                .Select(d => d.DecidedOn)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>Empty where no decision stands in.</summary>
    public static string Written(IReadOnlyList<DateOnly> days) =>
        string.Join(
            "; ",
            days.Select(d =>
                FormattableString.Invariant($"the court decided without one adult's part on {d:d MMMM yyyy}")
            )
        );
}
