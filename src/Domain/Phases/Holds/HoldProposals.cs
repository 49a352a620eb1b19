using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.Holds;

/// <summary>One call for a hold, and the hold that it calls for on one way.</summary>
public sealed record HoldProposal(HoldCall Call, HoldTriggerLine Line);

/// <summary>
/// Holds that are put before the clinicians, one for each thing on record that calls for one. None is placed by itself;
/// the step is stopped until a hold is placed for it or two clinicians decide that none is called for. A decision on a
/// report ends none, nor does a later screen.
/// </summary>
public static class HoldProposals
{
    /// <param name="calls">Of the whole case.</param>
    /// <param name="push">The child last said that somebody pushed them, and nobody cleared it since; null else.</param>
    /// <returns>In the order of the triggers, a child's own word first, then the earliest.</returns>
    public static IReadOnlyList<HoldProposal> Of(PathwayState state, IReadOnlyList<HoldCall> calls, PushSaid? push)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(calls);
        return
        [
            .. calls
                .Concat(Pushed(push, state))
                .Where(c => c.Reaches(state) && !state.Answered.Contains(c.Id))
                .OrderBy(c => c.Trigger)
                .ThenBy(c => c.From)
                .ThenBy(c => c.Danger)
                .ThenBy(c => c.On)
                .Select(c => new HoldProposal(c, HoldTriggers.Of(c.Trigger))),
        ];
    }

    private static IEnumerable<HoldCall> Pushed(PushSaid? push, PathwayState state) =>
        push is { Yes: true } yes && yes.Id != Guid.Empty
            ? [HoldCall.Of(new DangerSaid(yes.Id, state.Child, Danger.Pushed, yes.On))!]
            : [];
}
