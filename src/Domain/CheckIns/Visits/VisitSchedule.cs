using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>One small step of a visit, with a picture of its own.</summary>
public enum VisitPart
{
    Arrive,
    ShoesOff,
    Waiting,
    Snack,
    Drink,
    Play,
    Draw,
    Read,
    Talk,
    Move,
    Quiet,
    AdultComesIn,
    AdultGoes,
    FiveMinutes,
    TidyUp,
    Goodbye,
    GoHome,
}

/// <summary>The pictures of one visit, in their order, as they were arranged with the child.</summary>
/// <param name="With">The adult who comes in; null where nobody does.</param>
/// <param name="AdultCalled">As the child calls them; empty where nobody comes in.</param>
public sealed record VisitSchedule(PersonId? With, string AdultCalled, DateOnly For, IReadOnlyList<VisitPart> Parts)
{
    /// <summary>More do not fit on one page in a size that a small child can see.</summary>
    public const int MostParts = 12;

    public bool BringsAdult => Parts.Contains(VisitPart.AdultComesIn);

    /// <summary>
    /// The pictures that a child is shown on the day of a visit: those arranged for that day, the last ones kept. Nobody
    /// comes in on them to whom the child said no and no yes since.
    /// </summary>
    /// <returns>Null where there are none to show.</returns>
    public static VisitSchedule? On(
        DateOnly day,
        IEnumerable<VisitSchedule> inOrder,
        IEnumerable<Assent> answersInOrder
    ) =>
        inOrder.LastOrDefault(s => s.For == day) is { } last
        && !(last.BringsAdult && answersInOrder.LastOrDefault(a => IsYesOrNo(a, last.With)) is { IsNo: true })
            ? last
            : null;

    private static bool IsYesOrNo(Assent said, PersonId? adult) => said.Adult == adult && (said.IsNo || said.IsYes);
}

/// <summary>A schedule is about to be kept.</summary>
/// <param name="IsWithAdultOfCase">It names an adult of the case.</param>
public sealed record VisitScheduleDraft(VisitSchedule Schedule, bool IsWithAdultOfCase);

/// <summary>What makes a schedule one that a child can rely on.</summary>
public static class VisitScheduleRules
{
    private const string Standard = "Practice standard 5.6 [D]";

    public static readonly IReadOnlyList<Requirement<VisitScheduleDraft>> Requirements =
    [
        Rule(
            "VS.1",
            "It has two pictures at least, and twelve at most: one page.",
            d => d.Schedule.Parts.Count is >= 2 and <= VisitSchedule.MostParts
        ),
        Rule(
            "VS.2",
            "Five minutes before the end stand among its pictures, and are not the last.",
            d => d.Schedule.Parts.Contains(VisitPart.FiveMinutes) && d.Schedule.Parts[^1] != VisitPart.FiveMinutes
        ),
        Rule(
            "VS.3",
            "It ends with goodbye, or with going home.",
            d => d.Schedule.Parts is [.., VisitPart.Goodbye or VisitPart.GoHome]
        ),
        Rule(
            "VS.4",
            "Where an adult comes in, it says who, as the child calls them.",
            d =>
                d.Schedule.BringsAdult
                    ? d.IsWithAdultOfCase && !string.IsNullOrWhiteSpace(d.Schedule.AdultCalled)
                    : !d.Schedule.Parts.Contains(VisitPart.AdultGoes)
        ),
    ];

    public static Decision Decide(VisitScheduleDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<VisitScheduleDraft> Rule(
        string id,
        string words,
        Func<VisitScheduleDraft, bool> isMet
    ) => new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}

/// <summary>What can be done to a schedule while it is arranged.</summary>
public static class Arranging
{
    /// <returns>The same where the place is none of it, or lies at the end already.</returns>
    public static IReadOnlyList<VisitPart> Moved(IReadOnlyList<VisitPart> parts, int at, int by)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var to = at + by;
        if (at < 0 || at >= parts.Count || to < 0 || to >= parts.Count)
        {
            return parts;
        }

        var moved = parts.ToList();
        (moved[at], moved[to]) = (moved[to], moved[at]);
        return moved;
    }

    public static IReadOnlyList<VisitPart> Without(IReadOnlyList<VisitPart> parts, int at) =>
        [.. parts.Where((_, index) => index != at)];

    /// <summary>At the end; the same where it is full.</summary>
    public static IReadOnlyList<VisitPart> With(IReadOnlyList<VisitPart> parts, VisitPart part)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count >= VisitSchedule.MostParts ? parts : [.. parts, part];
    }
}
