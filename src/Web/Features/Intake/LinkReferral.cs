using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Says which case an accepted referral became, where the order desk opened it.</summary>
internal sealed class LinkReferral(CaseworkDb db, ReferralsOnFile referrals, CaseAccess access, History history)
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
            || await access.CaptionOfOpen(actor, input.Case, ct) is null
        )
        {
            return false;
        }

        db.Expect(referral, input.Version);
        referral.CaseId = input.Case;
        var form = new PostedForm(input.FormId, ReferralWords.Url(input.Id));
        var act = new Act(nameof(LinkReferral), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is not Saved.Conflict;
    }
}
