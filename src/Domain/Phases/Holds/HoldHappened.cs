using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Steps;

namespace Reknit.Domain.Phases.Holds;

/// <summary>What happened in a session or at its door and places a hold at once, whatever comes of the step.</summary>
public sealed record HoldHappened(HoldTrigger Trigger, string Words)
{
    private static readonly HoldHappened Pushed = new(
        HoldTrigger.SomebodyPushed,
        "The child said after a session that somebody pushed them."
    );

    private static readonly HoldHappened Threatened = new(
        HoldTrigger.ForceOrThreat,
        "The note of a session says that the adult threatened."
    );

    private static readonly HoldHappened NotSober = new(
        HoldTrigger.ViolenceOrIntoxication,
        "The note of a session says that the adult was not sober."
    );

    /// <param name="said">What the therapist says about it; it may be nothing.</param>
    public static HoldHappened ForceAtTheDoor(string? said) =>
        new(
            HoldTrigger.ForceOrThreat,
            $"It was said at the door that somebody used force or threats to bring the child. {said}".Trim()
        );

    /// <summary>Of what is written down, what no note of the same session said before.</summary>
    public static IReadOnlyList<HoldHappened> Of(StepAccount said, IReadOnlyCollection<StepAccount> before)
    {
        ArgumentNullException.ThrowIfNull(said);
        return [.. Of(said).Except(before.SelectMany(Of))];
    }

    private static IEnumerable<HoldHappened> Of(StepAccount said)
    {
        if (said.RulesNotKept.Contains(GroundRules.NoThreats.Id))
        {
            yield return Threatened;
        }

        if (said.RulesNotKept.Contains(GroundRules.Sober.Id))
        {
            yield return NotSober;
        }

        if (said.SomebodyPushed == true)
        {
            yield return Pushed;
        }
    }
}
