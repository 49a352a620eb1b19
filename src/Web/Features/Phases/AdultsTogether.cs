using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Asks the open ways of a case whether the adults may be brought together.</summary>
internal sealed class AdultsTogether(WaysOnFile ways, FindKnowledge knowledge, AdultsOnDay onDay) : IKeepAdultsApart
{
    public async Task<IReadOnlyList<RequirementState>> Shut(
        Actor actor,
        CaseId id,
        DateOnly? on,
        CancellationToken ct
    ) =>
        on is { Year: > 1900 } day && day <= await knowledge.Today(ct)
            ? await onDay.Shut(actor, id, day, ct)
            : await Now(actor, id, null, ct);

    /// <param name="read">A way of the case whose facts were read already; null where none was.</param>
    public async Task<IReadOnlyList<RequirementState>> Now(
        Actor actor,
        CaseId id,
        (WayOnFile Way, WayKnowledge Known)? read,
        CancellationToken ct
    )
    {
        var known = new List<(WayOnFile, WayKnowledge)>();
        foreach (var way in await ways.OfCase(actor, id, ct))
        {
            if (way.State.Standing != PathwayStanding.Closed)
            {
                var facts =
                    read is { } one && one.Way.Row.Id == way.Row.Id ? one.Known : await knowledge.Of(actor, way, ct);
                known.Add((way, facts));
            }
        }

        return Of(known);
    }

    /// <summary>The same of ways that were read already; all of the case.</summary>
    public static IReadOnlyList<RequirementState> Of(IEnumerable<(WayOnFile Way, WayKnowledge Known)> all) =>
        [
            .. AdultsTogetherRules
                .On([
                    .. all.Where(w => w.Way.State.Standing != PathwayStanding.Closed)
                        .Select(w => new WayBetweenAdults(
                            GateKnowledge.Locks(w.Known),
                            [.. w.Way.State.Holds.Select(h => h.Trigger)]
                        )
                        {
                            Calls = [.. w.Known.Proposed.Select(p => p.Call.Trigger)],
                        }),
                ])
                .Where(s => s.Blocks),
        ];
}
