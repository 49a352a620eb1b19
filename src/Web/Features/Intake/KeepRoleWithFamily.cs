using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>
/// Puts on record that somebody of the practice is or was evaluator, coordinator, mediator or guardian for a family:
/// from then on nobody can give them a case of it.
/// </summary>
internal sealed class KeepRoleWithFamily(
    CaseworkDb db,
    ReferralsOnFile referrals,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    public sealed record Input(
        ReferralId Referral,
        Guid FormId,
        PersonId Member,
        PersonId Person,
        FamilyRole Role,
        DateOnly SinceOn
    );

    public async Task<TakeReferralStep.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new TakeReferralStep.Outcome.Done();
        }

        if (
            await referrals.Find(actor, input.Referral, ct) is null
            || !await db.People.AnyAsync(p => p.Id == input.Person, ct)
        )
        {
            return new TakeReferralStep.Outcome.NotFound();
        }

        var now = clock.GetUtcNow();
        var typed = new RoleWithFamilyTyped(
            await db.Memberships.AnyAsync(m => m.PersonId == input.Member && m.Role != Role.Outsider, ct),
            await db.CaseAssignments.AnyAsync(
                a =>
                    a.PersonId == input.Member
                    && db.CasePeople.Any(p =>
                        p.CaseId == a.CaseId
                        && p.PersonId == input.Person
                        && (p.Part == CasePart.Parent || p.Part == CasePart.Child || p.Part == CasePart.OtherCaregiver)
                    ),
                ct
            ),
            await db.RolesWithFamilies.AnyAsync(
                r => r.MemberId == input.Member && r.PersonId == input.Person && r.Role == input.Role,
                ct
            ),
            input.SinceOn,
            (await local.Zone(ct)).DayOf(now.UtcDateTime)
        );
        if (RoleWithFamilyRules.Decide(typed) is Decision.Refused refused)
        {
            return new TakeReferralStep.Outcome.Refused(refused.States);
        }

        db.RolesWithFamilies.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                MemberId = input.Member,
                PersonId = input.Person,
                Role = input.Role,
                SinceOn = input.SinceOn,
                KeptBy = actor.Person,
                KeptAt = now.UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, ReferralWords.Url(input.Referral) + "/check");
        var act = new Act(nameof(KeepRoleWithFamily), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict
            ? new TakeReferralStep.Outcome.Conflict()
            : new TakeReferralStep.Outcome.Done();
    }
}
