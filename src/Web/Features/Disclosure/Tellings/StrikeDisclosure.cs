using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Strikes a disclosure that was put on record by mistake; it stays to be read, with the reason.</summary>
internal sealed class StrikeDisclosure(
    CaseworkDb db,
    DisclosuresOnFile disclosures,
    CaseAccess access,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(Guid Disclosure, Guid FormId, int Version, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(CaseId Case) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody changed it meanwhile, or the form is that of another act.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var disclosure = await disclosures
            .SeenBy(actor, db.DisclosuresMade)
            .Where(d => d.Id == input.Disclosure && cases.Any(c => c.Id == d.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (disclosure is null)
        {
            return new Outcome.NotFound();
        }

        if (disclosure.StruckAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(disclosure.CaseId);
        }

        if (Decision.On(TellingRules.Striking, input.Because) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(disclosure, input.Version);
        (disclosure.StruckAt, disclosure.StruckBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        disclosure.StruckBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            TellingPlaces.Made(actor.Practice, disclosure.Id, nameof(DisclosureMade.StruckBecause)),
            disclosure.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, TellingPlaces.List(disclosure.CaseId));
        return
            await history.Save(new(nameof(StrikeDisclosure), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(disclosure.CaseId);
    }
}
