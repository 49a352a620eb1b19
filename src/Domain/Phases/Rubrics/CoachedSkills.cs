namespace Reknit.Domain.Phases.Rubrics;

/// <summary>
/// The five skills that everybody practises, adults and child alike; practice standard 2.5. No gate asks for them: they say
/// what to practise next.
/// </summary>
public static class CoachedSkills
{
    public static readonly IReadOnlyList<RubricLine> Lines =
    [
        new("K1", "Listens without reacting."),
        new("K2", "Answers in a welcoming way."),
        new("K3", "Accepts small steps."),
        new("K4", "Negotiates."),
        new("K5", "Leaves the court order outside."),
    ];

    public static readonly IReadOnlyList<Anchor> Anchors =
    [
        new(Shown.NotYet, "Seldom, also when it was practised beforehand."),
        new(Shown.WithPrompting, "Partly, or when the therapist prompts it."),
        new(Shown.Consistently, "Without prompting, in sessions and, where dated acts show it, outside of them."),
    ];

    public static readonly Rubric Rubric = new("The five coached skills", Lines, Anchors);
}
