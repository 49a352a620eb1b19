using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.Holds;

/// <summary>One danger that a child said, and the hold that it calls for on one way.</summary>
public sealed record HoldProposal(DangerSaid Said, HoldTriggerLine Line);

/// <summary>
/// Holds that a child's own words put before the therapist, one for each danger. None is placed by itself; the step is
/// stopped until a hold is placed for it or two clinicians decide that none is called for. A decision on a report ends none.
/// </summary>
public static class HoldProposals
{
    /// <summary>What a danger calls for; null where it calls for none.</summary>
    public static HoldTriggerLine? LineOf(Danger danger) =>
        HoldTriggers.All.FirstOrDefault(t => t.Id == AlertLines.Of(danger).ProposedHold);

    /// <summary>Whether a hold for this danger stops the steps of a way.</summary>
    public static bool Reaches(DangerSaid said, PathwayState state)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(state);
        return LineOf(said.Danger) is { } line && (line.Reach == HoldReach.Family || said.Child == state.Child);
    }

    /// <param name="said">Of all children of the case.</param>
    /// <param name="push">The child last said that somebody pushed them, and nobody cleared it since; null else.</param>
    /// <returns>The gravest first, then the earliest.</returns>
    public static IReadOnlyList<HoldProposal> Of(PathwayState state, IReadOnlyList<DangerSaid> said, PushSaid? push)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(said);
        IEnumerable<DangerSaid> pushed = push is { Yes: true } yes && yes.Id != Guid.Empty ? [Pushed(yes, state)] : [];
        return
        [
            .. said.Concat(pushed)
                .Where(d => Reaches(d, state) && !state.Answered.Contains(d.Id))
                .OrderBy(d => d.Danger)
                .ThenBy(d => d.On)
                .Select(d => new HoldProposal(d, LineOf(d.Danger)!)),
        ];
    }

    private static DangerSaid Pushed(PushSaid push, PathwayState state) =>
        new(push.Id, state.Child, Danger.Pushed, push.On);
}
