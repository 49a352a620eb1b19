using Reknit.Domain.CheckIns;

namespace Reknit.Domain.Phases.Steps;

/// <summary>Whether a session on a step rests on the child's own: a step is taken only with the child's yes.</summary>
public static class StepTaken
{
    /// <summary>The child took the step on that very day, or a further one from which they may have gone down.</summary>
    /// <param name="taken">Every step that the child took with this adult.</param>
    public static bool Covers(IEnumerable<(DateOnly On, Rung Step)> taken, DateOnly heldOn, Rung step) =>
        Rungs.NeedOf(step) == AssentNeed.None || taken.Any(t => t.On == heldOn && t.Step >= step);
}
