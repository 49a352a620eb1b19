using Reknit.Domain;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>Keeps a check of conflicts as evidence: the names, whom the search found then, the outcome and who looked.</summary>
internal sealed class KeepConflictCheck(
    CaseworkDb db,
    ReferralsOnFile referrals,
    FindConflicts find,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(
        ReferralId Id,
        Guid FormId,
        int Version,
        string Names,
        ConflictOutcome Outcome,
        string Because
    );

    public async Task<TakeReferralStep.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new TakeReferralStep.Outcome.Done();
        }

        if (await referrals.ToChange(actor, input.Id, ct) is not { } referral)
        {
            return new TakeReferralStep.Outcome.NotFound();
        }

        var names = FindConflicts.NamesIn(input.Names);
        var found = await find.Among(actor, names, referral.PersonId, ct);
        var facts = new ConflictCheckFacts(
            names.Count,
            found.Count,
            input.Outcome,
            input.Because.Length > 0,
            referral.IsOpen
        );
        if (ConflictCheckRules.Decide(facts) is Decision.Refused refused)
        {
            return new TakeReferralStep.Outcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        ValueTask<Sealed> Seal(string words, string column) =>
            vault.Seal(words, new Place(actor.Practice, "ConflictChecks", id, column), referral.Strand, ct);
        db.Expect(referral, input.Version);
        db.ConflictChecks.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                ReferralId = referral.Id,
                PersonId = referral.PersonId,
                Outcome = input.Outcome,
                Names = await Seal(string.Join('\n', names), nameof(ConflictCheck.Names)),
                Found = await Seal(string.Join('\n', found), nameof(ConflictCheck.Found)),
                Because = await Seal(input.Because, nameof(ConflictCheck.Because)),
                LookedBy = actor.Person,
                LookedAt = now.UtcDateTime,
            }
        );
        var form = new PostedForm(input.FormId, ReferralWords.Url(input.Id));
        var act = new Act(nameof(KeepConflictCheck), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict
            ? new TakeReferralStep.Outcome.Conflict()
            : new TakeReferralStep.Outcome.Done();
    }
}
