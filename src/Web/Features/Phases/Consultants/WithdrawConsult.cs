using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>Takes a consultant's link back: it no longer works.</summary>
internal sealed class WithdrawConsult(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    public sealed record Input(Guid FormId, Guid Decision);

    /// <summary>Where it was answered or withdrawn in between, nothing is left to do.</summary>
    /// <returns>False where there is no such decision for this person.</returns>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        if (!await db.JointDecisions.AnyAsync(d => d.Id == input.Decision && cases.Any(c => c.Id == d.CaseId), ct))
        {
            return false;
        }

        var open = await db
            .ConsultLinks.Where(l => l.DecisionId == input.Decision && l.ClosedAt == null)
            .ToListAsync(ct);
        open.ForEach(l => l.ClosedAt = clock.GetUtcNow().UtcDateTime);
        var form = new PostedForm(input.FormId, ConsultPlaces.Ask(input.Decision));
        return open.Count == 0
            || await history.Save(new(nameof(WithdrawConsult), actor.Practice, actor.Person, form), ct)
                is not Saved.Conflict;
    }
}
