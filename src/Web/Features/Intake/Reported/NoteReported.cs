using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake.Reported;

/// <summary>Puts down why somebody asks for help, as they or a record tell it.</summary>
internal sealed class NoteReported(
    CaseworkDb db,
    ReferralsOnFile referrals,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(
        ReferralId Referral,
        Guid FormId,
        ReferralReasonCode? Code,
        bool? IsOfRecord,
        DateOnly? SaidOn,
        string Words
    );

    public async Task<TakeReferralStep.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new TakeReferralStep.Outcome.Done();
        }

        if (await referrals.ToChange(actor, input.Referral, ct) is not { } referral)
        {
            return new TakeReferralStep.Outcome.NotFound();
        }

        var now = clock.GetUtcNow();
        var draft = new ReportedReasonDraft(
            input.Code,
            input.IsOfRecord,
            input.SaidOn,
            input.Words,
            referral.IsTakenIn,
            (await local.Zone(ct)).DayOf(now.UtcDateTime)
        );
        if (ReportedReasonRules.Decide(draft) is Decision.Refused refused)
        {
            return new TakeReferralStep.Outcome.Refused(refused.States);
        }

        var id = Guid.CreateVersion7(now);
        var place = ReportedOnFile.Place(actor.Practice, id, nameof(ReportedReason.Words));
        db.ReportedReasons.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                ReferralId = referral.Id,
                PersonId = referral.PersonId,
                Code = input.Code!.Value,
                IsOfRecord = input.IsOfRecord!.Value,
                SaidOn = input.SaidOn!.Value,
                Words = await vault.Seal(input.Words, place, referral.Strand, ct),
                RecordedBy = actor.Person,
                RecordedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        // A case that is opened at this moment would leave it behind: one of the two comes too late.
        db.Expect(referral, referral.Version);
        var form = new PostedForm(input.FormId, ReportedOnFile.Url(referral.Id));
        var act = new Act(nameof(NoteReported), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict
            ? new TakeReferralStep.Outcome.Conflict()
            : new TakeReferralStep.Outcome.Done();
    }
}
