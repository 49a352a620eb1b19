using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Says which case an accepted referral became, where the order desk opened it for the same person.</summary>
internal sealed class LinkReferral(
    CaseworkDb db,
    ReferralsOnFile referrals,
    IComeAlong along,
    CaseAccess access,
    History history
)
{
    public sealed record Input(ReferralId Id, Guid FormId, int Version, CaseId Case);

    /// <summary>False where there is nothing to link, or somebody changed it meanwhile.</summary>
    public async Task<bool> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return true;
        }

        if (
            await referrals.ToChange(actor, input.Id, ct)
                is not { State: ReferralState.Accepted, CaseId: null } referral
            || await CasesOfAsker(actor, referral).SingleOrDefaultAsync(c => c.Id == input.Case, ct) is not { } became
        )
        {
            return false;
        }

        db.Expect(referral, input.Version);
        await along.Add(actor, referral, became, ct);
        referral.CaseId = input.Case;
        var form = new PostedForm(input.FormId, ReferralWords.Url(input.Id));
        var act = new Act(nameof(LinkReferral), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is not Saved.Conflict;
    }

    /// <summary>
    /// Open cases in which whoever asked has a part: the person whom the practice met, or one of the same name, for the
    /// order desk may have typed it anew.
    /// </summary>
    public IQueryable<Case> CasesOfAsker(Actor actor, Referral referral)
    {
        var asker = referral.PersonId;
        var names = db.People.Where(p => p.Id == asker).Select(p => p.NameKey);
        return access
            .CasesOf(actor)
            .Where(c => c.State == CaseState.Open)
            .Where(c =>
                db.CasePeople.Any(p =>
                    p.CaseId == c.Id
                    && (p.PersonId == asker || db.People.Any(q => q.Id == p.PersonId && names.Contains(q.NameKey)))
                )
            );
    }
}
