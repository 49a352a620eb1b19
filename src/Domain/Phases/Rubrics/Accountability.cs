namespace Reknit.Domain.Phases.Rubrics;

/// <summary>What the parent working to rebuild the relationship shows; practice standard 2.5.</summary>
public static class Accountability
{
    public static readonly IReadOnlyList<RubricLine> Lines =
    [
        new("D1", "Does not shift blame."),
        new("D2", "Sees the child as they are: needs, age, a person of their own."),
        new("D3", "Sees their own parenting in the past as it was."),
        new("D4", "Takes responsibility for their own part in the contact problem."),
        new("D5", "Understands what it has meant for this child."),
        new("D6", "Stays calm when the child is anxious, afraid, angry or silent."),
        new("D7", "Accepts the child's pace, and a no."),
        new("D8", "Does what they say: keeps commitments, is sober, is on time, keeps the rules."),
    ];

    public static readonly IReadOnlyList<Anchor> Anchors =
    [
        new(Shown.NotYet, "Denies it, argues against it, or agrees in words only, or with a \"but\"."),
        new(Shown.WithPrompting, "Partly, or when the therapist prompts it."),
        new(Shown.Consistently, "Without prompting, in sessions and, where dated acts show it, outside of them."),
    ];

    public static readonly Rubric Rubric = new("Accountability", Lines, Anchors);

    /// <summary>What must be shown consistently before child and parent share a room.</summary>
    public static readonly IReadOnlyList<string> BeforeOneRoom = ["D1", "D4", "D5", "D7"];

    private static readonly IReadOnlyList<string> AllLines = [.. Lines.Select(l => l.Id)];

    /// <summary>At its last rating from that day on, each line is shown at least with prompting.</summary>
    public static bool IsShownWithPrompting(IReadOnlyList<Rating> ratings, DateOnly from) =>
        Ratings.AreShown(ratings, AllLines, Shown.WithPrompting, from);

    /// <summary>The same at two ratings of each line far enough apart, and what matters in one room consistently.</summary>
    public static bool IsShownForOneRoom(IReadOnlyList<Rating> ratings, int daysApart, DateOnly from) =>
        Ratings.AreShownTwice(ratings, AllLines, Shown.WithPrompting, from, daysApart)
        && Ratings.AreShownTwice(ratings, BeforeOneRoom, Shown.Consistently, from, daysApart);
}
