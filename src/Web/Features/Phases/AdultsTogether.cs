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
            : await Now(actor, id, ct);

    private async Task<IReadOnlyList<RequirementState>> Now(Actor actor, CaseId id, CancellationToken ct)
    {
        var all = await ways.OfCase(actor, id, ct);
        List<WayOnFile> going = [.. all.Where(w => w.State.Standing != PathwayStanding.Closed)];
        var known = await knowledge.OfCase(actor, going, ct);
        return Of(going.Select(w => (w, known[w.Row.Id])));
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
