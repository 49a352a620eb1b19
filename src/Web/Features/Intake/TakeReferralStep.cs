using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Moves a referral on: to mediation, to an order, to intake, to a yes or to a no.</summary>
internal sealed class TakeReferralStep(
    CaseworkDb db,
    ReferralsOnFile referrals,
    ReferralSeals seals,
    ReferralMail mail,
    Vault vault,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="SendMail">Of a no: say it by mail, where the person said that mail is safe.</param>
    public sealed record Input(
        ReferralId Id,
        Guid FormId,
        int Version,
        ReferralState To,
        DateOnly On,
        string Words,
        bool SendMail
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        if (await referrals.ToChange(actor, input.Id, ct) is not { } referral)
        {
            return new Outcome.NotFound();
        }

        var (zone, now) = (await local.Zone(ct), clock.GetUtcNow());
        var facts = new ReferralStepFacts(
            referral.State,
            input.To,
            input.Words.Length > 0,
            actor.Role.Allows(Permission.OpenCase),
            await referrals.LastCheck(input.Id, ct),
            input.On,
            zone.DayOf(referral.ReceivedAt),
            zone.DayOf(now.UtcDateTime)
        );
        if (ReferralStepRules.Decide(facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        await Add(actor, input, referral, now, ct);
        db.Expect(referral, input.Version);
        referral.State = input.To;
        if (input is { To: ReferralState.Declined, SendMail: true })
        {
            await SayNo(actor, referral, ct);
        }

        var form = new PostedForm(input.FormId, ReferralWords.Url(input.Id));
        var act = new Act(nameof(TakeReferralStep), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private async Task Add(Actor actor, Input input, Referral referral, DateTimeOffset now, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(now);
        var place = new Place(actor.Practice, "ReferralSteps", id, nameof(ReferralStep.Words));
        db.ReferralSteps.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                ReferralId = referral.Id,
                PersonId = referral.PersonId,
                From = referral.State,
                To = input.To,
                On = input.On,
                Words = await vault.Seal(input.Words, place, referral.Strand, ct),
                TakenBy = actor.Person,
                TakenAt = now.UtcDateTime,
            }
        );
    }

    private async Task SayNo(Actor actor, Referral referral, CancellationToken ct)
    {
        if (await seals.Reach(actor, referral, ct) is { MayMail: true, Mail.Length: > 0 } reach)
        {
            var name = await referrals.NameOf(referral.PersonId, ct);
            await mail.SayDeclined(actor.Practice, referral.PersonId, name, reach.Mail, ct);
        }
    }
}
