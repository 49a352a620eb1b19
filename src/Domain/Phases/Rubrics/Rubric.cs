namespace Reknit.Domain.Phases.Rubrics;

/// <summary>How a line of a rubric is shown; words with dated evidence, never a number.</summary>
public enum Shown
{
    NotYet,
    WithPrompting,
    Consistently,
}

/// <summary>What one word of a rubric means, so that two clinicians mean the same.</summary>
public sealed record Anchor(Shown Shown, string Words);

/// <summary>One line of a rubric.</summary>
/// <param name="Id">Stable for ever: ratings refer to it.</param>
/// <param name="Words">What is looked for.</param>
public sealed record RubricLine(string Id, string Words);

/// <summary>What is looked for in one part that an adult has, and what each word means there.</summary>
public sealed record Rubric(string Title, IReadOnlyList<RubricLine> Lines, IReadOnlyList<Anchor> Anchors);

/// <summary>A therapist's word for one line on one day, with what it rests on.</summary>
/// <param name="Line">Id of the rubric's line.</param>
/// <param name="On">In the practice's zone; the lines rated together share it.</param>
/// <param name="EvidenceOn">The day on which it was seen; null where no evidence is written down.</param>
/// <param name="RestsOnProtection">What was seen is something a parent did to protect the child after a concern about safety.</param>
public sealed record Rating(string Line, Shown Shown, DateOnly On, DateOnly? EvidenceOn, bool RestsOnProtection);

/// <summary>Questions to ratings. There are no sums, no means and no comparison of people; decision 9.</summary>
public static class Ratings
{
    /// <summary>Each of these lines was rated from that day on, and the last time at least so; each on its own day.</summary>
    public static bool AreShown(
        IReadOnlyList<Rating> ratings,
        IReadOnlyCollection<string> lines,
        Shown atLeast,
        DateOnly from
    ) => lines.All(line => Last(ratings, line) is { } last && last.On >= from && last.Shown >= atLeast);

    /// <summary>The same, and at an earlier rating of the line that is far enough before its last.</summary>
    public static bool AreShownTwice(
        IReadOnlyList<Rating> ratings,
        IReadOnlyCollection<string> lines,
        Shown atLeast,
        DateOnly from,
        int daysApart
    ) =>
        AreShown(ratings, lines, atLeast, from)
        && lines.All(line =>
            ratings.Any(r =>
                r.Line == line
                && r.Shown >= atLeast
                && Counts(r)
                && Last(ratings, line)!.On.DayNumber - r.On.DayNumber >= daysApart
            )
        );

    /// <summary>Of one day the later written counts.</summary>
    private static Rating? Last(IReadOnlyList<Rating> ratings, string line) =>
        ratings.Where(r => r.Line == line && Counts(r)).OrderBy(r => r.On).LastOrDefault();

    /// <summary>A rating without evidence says nothing, and a protective act is never held against anybody.</summary>
    private static bool Counts(Rating rating) => rating.EvidenceOn is not null && !rating.RestsOnProtection;
}
