using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Phases.Way;

/// <summary>
/// Whether a time may be reserved for a step: by phase, order and safety alone. It asks for no yes and knows of no pause,
/// so that nobody learns from the calendar what a child answered; decision 4. Going in asks for all of it.
/// </summary>
public static class Reservation
{
    public static Decision Decide(PathwayState state, Rung step, LockFacts locks)
    {
        ArgumentNullException.ThrowIfNull(state);
        var facts = new ForwardFacts(
            state.Standing == PathwayStanding.Open,
            state.Holds.Count,
            Rests: null,
            state.GatesOwed.Count,
            IsNext: step <= state.Reached || step == state.NextStep,
            Ladder.IsOpenIn(state.Phase, step),
            step <= state.Aim,
            IsAboutThem: true
        );
        return Decision.Of([.. ForwardRules.Requirements.Select(r => r.On(facts)), .. LockRules.On(step, locks)], []);
    }
}
