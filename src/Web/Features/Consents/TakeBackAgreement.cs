using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Records that somebody took an agreement back, as they told the practice. It counts no longer at once.</summary>
internal sealed class TakeBackAgreement(
    CaseworkDb db,
    CaseAccess access,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(AgreementId Id, Guid FormId, int Version, DateOnly? On);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var agreement = await db
            .Agreements.Where(a => a.Id == input.Id && cases.Any(c => c.Id == a.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (agreement is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var facts = new TakeBackFacts(
            agreement.Answer,
            agreement.TakenBackOn is not null,
            agreement.On,
            input.On,
            today
        );
        if (Decision.On(ConsentActRules.TakingBack, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(agreement, input.Version);
        (agreement.TakenBackOn, agreement.TakenBackRecordedBy) = (input.On, actor.Person);
        var url = ConsentPlaces.Show(agreement.CaseId, agreement.Kind, agreement.PersonId);
        var act = new Act(nameof(TakeBackAgreement), actor.Practice, actor.Person, new(input.FormId, url));
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
