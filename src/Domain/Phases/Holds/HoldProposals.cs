using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;

namespace Reknit.Domain.Phases.Holds;

/// <summary>
/// Holds that a child's own words put before the therapist. None is placed by itself; the step is stopped meanwhile
/// (<see cref="AlertLine.StopsNextStep"/>).
/// </summary>
public static class HoldProposals
{
    /// <param name="open">Holds of this way.</param>
    /// <param name="pushIsUnanswered">The child last said that somebody pushed them, and nobody cleared it since.</param>
    /// <param name="disclosuresWithoutDecision">A danger stands among them from the minute it was said.</param>
    public static IReadOnlyList<HoldTriggerLine> Of(
        CheckInsKnown said,
        IReadOnlyList<Hold> open,
        bool pushIsUnanswered,
        int disclosuresWithoutDecision
    )
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(open);
        return
        [
            .. AlertLines
                .Of(said.Dangers)
                .Where(l => l.Danger == Danger.Pushed ? pushIsUnanswered : disclosuresWithoutDecision > 0)
                .Select(l => HoldTriggers.All.FirstOrDefault(t => t.Id == l.ProposedHold))
                .OfType<HoldTriggerLine>()
                .Distinct()
                .Where(t => open.All(h => h.Trigger != t.Trigger)),
        ];
    }
}
