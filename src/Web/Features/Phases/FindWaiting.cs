using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// What calls for a hold on many ways at once, and nobody has answered: as many queries for one way as for a hundred.
/// </summary>
internal sealed class FindWaiting(HoldCallsOnFile calls, StepsLately lately)
{
    /// <param name="ways">That the reader may see.</param>
    /// <returns>Of each way; work that was closed has none, and work that was given back is not over.</returns>
    public async Task<IReadOnlyDictionary<WayId, IReadOnlyList<HoldProposal>>> Of(
        Actor actor,
        IReadOnlyList<WayOnFile> ways,
        CancellationToken ct
    )
    {
        List<WayOnFile> standing = [.. ways.Where(w => w.State.Standing != PathwayStanding.Closed)];
        var called = await calls.OfCases(actor, [.. standing.Select(w => w.Row.CaseId).Distinct()], ct);
        var steps = await lately.Of(actor, standing, ct);
        return standing.ToDictionary(
            w => w.Row.Id,
            w => HoldProposals.Of(w.State, [.. called[w.Row.CaseId]], steps[w.Row.Id].ChildsPush)
        );
    }
}
