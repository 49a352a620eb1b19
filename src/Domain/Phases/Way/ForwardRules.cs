using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Way;

/// <summary>Where the work stands, seen from a move that brings child and adult nearer; read from the state, not filled in.</summary>
/// <param name="HoldsOpen">Of this child, or of the family.</param>
/// <param name="IsNext">The gate follows on the phase; the step was taken before, or is the one next step, and the plan does not leave it out.</param>
/// <param name="PhaseOpensIt">Of a step.</param>
/// <param name="IsWithinAim">Of a step, or of the first step that a phase opens.</param>
/// <param name="IsAboutThem">The child's answer is this child's, about this adult.</param>
public sealed record ForwardFacts(
    bool IsOpen,
    int HoldsOpen,
    PauseBy? Rests,
    int GatesOwed,
    bool IsNext,
    bool PhaseOpensIt,
    bool IsWithinAim,
    bool IsAboutThem
);

/// <summary>What must hold before any move forward, whatever its gate says. Nothing here can be overridden.</summary>
public static class ForwardRules
{
    private const string Standard = "Practice standard 2.6 [D]";

    public static readonly IReadOnlyList<Requirement<ForwardFacts>> Requirements =
    [
        Rule("PW.1", "The work is open.", Standard, Curer.Court, f => f.IsOpen),
        Rule("PW.2", "No hold is open.", "Decision 1", Curer.SecondClinician, f => f.HoldsOpen == 0),
        Rule(
            "PW.3",
            "The work does not rest because the child said no.",
            "Decision 3",
            Curer.Child,
            f => f.Rests != PauseBy.Child
        ),
        Rule(
            "PW.4",
            "The work does not rest for a practical reason.",
            Standard,
            Curer.Therapist,
            f => f.Rests != PauseBy.Practical
        ),
        Rule(
            "PW.5",
            "What no override passes was shown here too, for the gates that were passed before Reknit.",
            "Decision 11",
            Curer.Therapist,
            f => f.GatesOwed == 0
        ),
        Rule(
            "PW.6",
            "It is the next gate, or a step taken before or the one next step, and none that the plan leaves out for this child.",
            Standard,
            Curer.Therapist,
            f => f.IsNext
        ),
        Rule("PW.7", "The phase opens the step.", Standard, Curer.Therapist, f => f.PhaseOpensIt),
        Rule("PW.8", "It lies within what the plan aims at.", Standard, Curer.Therapist, f => f.IsWithinAim),
        Rule("PW.9", "The answer is this child's, about this adult.", Standard, Curer.Therapist, f => f.IsAboutThem),
    ];

    private static Requirement<ForwardFacts> Rule(
        string id,
        string words,
        string source,
        Curer curedBy,
        Func<ForwardFacts, bool> isMet
    ) => new(id, Hard, words, source, isMet) { CuredBy = curedBy };
}
