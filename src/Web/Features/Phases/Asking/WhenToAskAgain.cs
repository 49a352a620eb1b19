using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Asking;

/// <summary>Gathers what says whether a child may be asked about a step on a day; decides nothing.</summary>
internal sealed class WhenToAskAgain(CaseworkDb db)
{
    /// <param name="on">The day of the asking in the practice's zone; today where it is null.</param>
    public async Task<AskAgainFacts> Facts(
        WayOnFile way,
        WayKnowledge known,
        Rung step,
        bool childRaisedIt,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var id = way.Row.Id;
        var reviewedOn = await db
            .WayReviews.ThatCount()
            .Where(r => r.WayId == id)
            .Select(r => r.ReviewedOn)
            .ToListAsync(ct);
        var facts = AskedSoFar
            .Of(known, reviewedOn)
            .About(way.State, step, childRaisedIt, on ?? known.Today, known.Settings);
        return facts with { IsToClearHold = await IsToClearHold(way, ct) };
    }

    /// <summary>Of each hold that is open a clinician has said why it can end, and a second one waits for what the child says.</summary>
    private async Task<bool> IsToClearHold(WayOnFile way, CancellationToken ct)
    {
        if (way.State.Holds.Count == 0)
        {
            return false;
        }

        var (id, holds) = (way.Row.CaseId, way.State.Holds.Select(h => h.Id.ToString("D")).Distinct().ToList());
        var proposed = await db
            .JointDecisions.Where(d => d.CaseId == id && d.Kind == JointDecisionKind.ClearHold && d.EndedAt == null)
            .Where(d => holds.Contains(d.Subject))
            .Select(d => d.Subject)
            .Distinct()
            .CountAsync(ct);
        return proposed == holds.Count;
    }
}
