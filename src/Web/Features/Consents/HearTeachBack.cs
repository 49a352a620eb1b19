using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Records how a clinician heard somebody's answer: understood, or it needs another talk.</summary>
internal sealed class HearTeachBack(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    public sealed record Input(AgreementId Id, Guid FormId, int Version, Understanding? Heard);

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

        var facts = new HearFacts(agreement.TeachBack is not null, agreement.TakenBackOn is not null, input.Heard);
        if (Decision.On(ConsentActRules.Hearing, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(agreement, input.Version);
        agreement.Heard = input.Heard;
        (agreement.HeardBy, agreement.HeardAt) = (actor.Person, clock.GetUtcNow().UtcDateTime);
        var url = ConsentPlaces.Show(agreement.CaseId, agreement.Kind, agreement.PersonId);
        var act = new Act(nameof(HearTeachBack), actor.Practice, actor.Person, new(input.FormId, url));
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }
}
