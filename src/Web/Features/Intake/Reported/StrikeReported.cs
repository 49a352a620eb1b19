using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake.Reported;

/// <summary>Strikes a reason that was put down with a referral by mistake; it stays to be read, and comes along to no case.</summary>
internal sealed class StrikeReported(
    CaseworkDb db,
    ReferralsOnFile referrals,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(ReferralId Referral, Guid Reason, Guid FormId, string Because);

    public async Task<TakeReferralStep.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await referrals.ToChange(actor, input.Referral, ct) is not { } referral
            || await db.ReportedReasons.SingleOrDefaultAsync(
                r => r.Id == input.Reason && r.ReferralId == input.Referral,
                ct
            )
                is not { } row
        )
        {
            return new TakeReferralStep.Outcome.NotFound();
        }

        if (row.StruckAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new TakeReferralStep.Outcome.Done();
        }

        var draft = new StrikeReportedDraft(input.Because, referral.IsTakenIn);
        if (Decision.On(ReportedReasonRules.Striking, draft) is Decision.Refused refused)
        {
            return new TakeReferralStep.Outcome.Refused(refused.States);
        }

        var place = ReportedOnFile.Place(actor.Practice, row.Id, nameof(ReportedReason.StruckBecause));
        (row.StruckAt, row.StruckBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        row.StruckBecause = await vault.Seal(input.Because, place, row.Strand, ct);
        db.Expect(row, row.Version);
        db.Expect(referral, referral.Version);
        var form = new PostedForm(input.FormId, ReportedOnFile.Url(referral.Id));
        var act = new Act(nameof(StrikeReported), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict
            ? new TakeReferralStep.Outcome.Conflict()
            : new TakeReferralStep.Outcome.Done();
    }
}
