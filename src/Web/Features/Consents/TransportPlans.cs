using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>A transport plan with its words opened.</summary>
internal sealed record OpenedPlan(int Number, string Brings, string Waits, DateTime WrittenAt);

/// <summary>The transport plans of a case; the caller has found that the reader may see it.</summary>
internal sealed class TransportPlans(CaseworkDb db, Vault vault)
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

    /// <summary>Whether somebody of the case is protected from another of it: all of them read the plan.</summary>
    public Task<bool> SomebodyIsProtected(CaseId id, CancellationToken ct) =>
        db.Protections.AnyAsync(
            p =>
                p.EndedAt == null
                && db.CasePeople.Any(of => of.CaseId == id && of.PersonId == p.Protected)
                && db.CasePeople.Any(of => of.CaseId == id && of.PersonId == p.From),
            ct
        );

    public async Task<int> LastNumber(CaseId id, CancellationToken ct) =>
        await db.TransportPlans.Where(p => p.CaseId == id).MaxAsync(p => (int?)p.Number, ct) ?? 0;
}
