namespace Reknit.Domain.Phases.Rubrics;

/// <summary>The five skills that everybody practises, adults and child alike; practice standard 2.5.</summary>
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
}
