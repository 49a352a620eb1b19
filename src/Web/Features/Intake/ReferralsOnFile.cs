using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>A referral and the name of whoever asked.</summary>
internal sealed record ReferralOnFile(Referral Referral, string Name)
{
    /// <summary>Nobody has taken a step yet, and the day that was promised is over.</summary>
    public bool IsLate(DateOnly today) => Referral.State == ReferralState.Enquiry && Referral.AnswerBy < today;
}

/// <summary>Which referrals a member may see: those of people from whom no conflict wall shuts them out.</summary>
internal sealed class ReferralsOnFile(CaseworkDb db, CaseAccess access)
{
    public IQueryable<Referral> Of(Actor actor)
    {
        var walled = access.WalledOff(actor);
        var cases = access.CasesOf(actor).Select(c => c.Id);
        var isTherapist = actor.Role == Domain.Access.Role.Therapist;
        return db
            .Referrals.AsNoTracking()
            .Where(r => !walled.Contains(r.PersonId))
            // What became a case is seen by those who see the case.
            .Where(r => !isTherapist || r.CaseId == null || cases.Any(id => id == r.CaseId));
    }

    public async Task<ReferralOnFile?> Find(Actor actor, ReferralId id, CancellationToken ct) =>
        await Of(actor).SingleOrDefaultAsync(r => r.Id == id, ct) is { } found
            ? new(found, await NameOf(found.PersonId, ct))
            : null;

    /// <summary>To be changed; null where there is none or none to be seen.</summary>
    public Task<Referral?> ToChange(Actor actor, ReferralId id, CancellationToken ct) =>
        Of(actor).Where(r => r.Id == id).AsTracking().SingleOrDefaultAsync(ct);

    public Task<string> NameOf(PersonId person, CancellationToken ct) =>
        db.People.AsNoTracking().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);

    /// <summary>What the newest check of conflicts came to; null while nobody looked.</summary>
    public Task<ConflictOutcome?> LastCheck(ReferralId id, CancellationToken ct) =>
        db
            .ConflictChecks.AsNoTracking()
            .Where(c => c.ReferralId == id)
            .OrderByDescending(c => c.LookedAt)
            .Select(c => (ConflictOutcome?)c.Outcome)
            .FirstOrDefaultAsync(ct);
}
