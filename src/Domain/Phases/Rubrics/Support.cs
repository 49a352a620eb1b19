namespace Reknit.Domain.Phases.Rubrics;

/// <summary>
/// What the parent whom the child feels closest to shows; practice standard 2.5. It is advice alone: concerns about
/// safety must be heard, and a low word leads to more work and to review, never to a stop.
/// </summary>
public static class Support
{
    public static readonly IReadOnlyList<RubricLine> Lines =
    [
        new("C1", "Handles their own triggers, anxiety and anger."),
        new("C2", "Can think about it in more than one way."),
        new("C3", "Keeps what is between the adults away from the child."),
        new("C4", "Leaves the child a view of their own: neither pushes nor blocks."),
        new("C5", "Stays calm when the child is upset."),
        new("C6", "Brings the child, without force, and does not question them afterwards."),
    ];

    public static readonly IReadOnlyList<Anchor> Anchors =
    [
        new(Shown.NotYet, "Seldom, also when it is talked about."),
        new(Shown.WithPrompting, "Partly, or when the therapist prompts it."),
        new(Shown.Consistently, "Without prompting, in sessions and, where dated acts show it, outside of them."),
    ];

    public static readonly Rubric Rubric = new("Support", Lines, Anchors);

    private static readonly IReadOnlyList<string> AllLines = [.. Lines.Select(l => l.Id)];

    /// <summary>At its last rating from that day on, each line is shown at least with prompting.</summary>
    public static bool IsShownWithPrompting(IReadOnlyList<Rating> ratings, DateOnly from) =>
        Ratings.AreShown(ratings, AllLines, Shown.WithPrompting, from);
}
