using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>A transport plan with its words opened.</summary>
internal sealed record OpenedPlan(int Number, string Brings, string Waits, DateTime WrittenAt);

/// <summary>How a plan stands to the protections of its case.</summary>
/// <param name="Waits">One was put on record since it was kept; who keeps plans are clinicians.</param>
internal sealed record PlanBehind(bool SomebodyIsProtected, bool Waits, bool TellsWhereabouts);

/// <summary>The transport plans of a case; the caller has found that the reader may see it.</summary>
internal sealed class TransportPlans(CaseworkDb db, FindShutting shutting, FindWithheld withheld, Vault vault)
{
    public async Task<OpenedPlan?> Latest(Actor actor, CaseId id, CancellationToken ct)
    {
        var plan = await db
            .TransportPlans.AsNoTracking()
            .Where(p => p.CaseId == id)
            .OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(ct);
        return plan is null
            ? null
            : new(
                plan.Number,
                await vault.Open(plan.Brings, ConsentPlaces.Brings(actor.Practice, plan.Id), actor.Reader, ct),
                await vault.Open(plan.Waits, ConsentPlaces.Waits(actor.Practice, plan.Id), actor.Reader, ct),
                plan.WrittenAt
            );
    }

    /// <summary>All adults of the case read the plan, also one from whom another is protected.</summary>
    /// <param name="plan">As it is kept, or about to be.</param>
    public async Task<PlanBehind> Behind(Actor actor, CaseId id, OpenedPlan? plan, CancellationToken ct)
    {
        var newest = await shutting.Newest(id, ct);
        var shut = await withheld.Of(actor.Practice, id, ct);
        return new(
            newest is not null,
            plan is not null && plan.WrittenAt < newest,
            plan is not null && shut.IsToldBy(plan.Brings, plan.Waits)
        );
    }

    public async Task<int> LastNumber(CaseId id, CancellationToken ct) =>
        await db.TransportPlans.Where(p => p.CaseId == id).MaxAsync(p => (int?)p.Number, ct) ?? 0;
}
