using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Whether somebody is the therapist of a case, licensed for its state on this day.</summary>
internal sealed class ResponsibleTherapist(CaseworkDb db, DecisionsTogether together)
{
    public async Task<bool> Is(Actor actor, CaseId id, CancellationToken ct) =>
        await db
            .CaseAssignments.AsNoTracking()
            .AnyAsync(
                a => a.CaseId == id && a.PersonId == actor.Person && a.EndedAt == null && a.Duty == CaseDuty.Therapist,
                ct
            ) && await together.IsLicensed(id, actor.Person, ct);
}
