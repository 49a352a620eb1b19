using Reknit.Domain.CheckIns;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.Phases.Way;

/// <summary>A pause is about to end.</summary>
/// <param name="Pause">Null where there is none.</param>
/// <param name="ChildsAnswer">What the child said since, asked alone or of their own; null where they said nothing.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record ResumeFacts(Pause? Pause, Assent? ChildsAnswer, DateOnly Today);

/// <summary>What ends a pause.</summary>
public static class ResumeRules
{
    public static readonly IReadOnlyList<Requirement<ResumeFacts>> Requirements =
    [
        new("PU.1", Hard, "The work rests.", "Practice standard 2.6 [D]", f => f.Pause is not null)
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "PU.2",
            Hard,
            "A child who said no ended it: they said yes, or OK to try a little, alone, on a later day, and were not asked too soon.",
            "Decision 3",
            f => f.Pause is not { By: PauseBy.Child } pause || IsYes(f, pause)
        )
        {
            CuredBy = Curer.Child,
        },
    ];

    public static Decision Decide(ResumeFacts facts) => Decision.On(Requirements, facts);

    private static bool IsYes(ResumeFacts f, Pause pause) =>
        f.ChildsAnswer is { WasAlone: true } a
        && a.IsYes
        && AssentRules.MayTake(a)
        && a.TakenOn != AssentSurface.ParentsDevice
        && a.AskedOn > pause.Since
        && a.AskedOn <= f.Today;
}
