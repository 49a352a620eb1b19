using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>Ends a protection, with the reason; nothing ends by its last day alone.</summary>
internal sealed class EndProtection(CaseworkDb db, CaseAccess access, Vault vault, History history, TimeProvider clock)
{
    public sealed record Input(Guid Protection, Guid FormId, int Version, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(CaseId Case) : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody changed it meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var protection = await db
            .Protections.Where(p => p.Id == input.Protection && cases.Any(c => c.Id == p.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (protection is null)
        {
            return new Outcome.NotFound();
        }

        if (protection.EndedAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(protection.CaseId);
        }

        if (Decision.On(ProtectionRules.Ending, input.Because) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(protection, input.Version);
        (protection.EndedAt, protection.EndedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        protection.EndedBecause = await vault.Seal(
            input.Because.ReplaceLineEndings("\n").Trim(),
            new ProtectionPlaces(actor.Practice, protection.Id).EndedBecause,
            protection.Strand,
            ct
        );
        var form = new PostedForm(input.FormId, ProtectionPlaces.Of(protection.CaseId));
        var act = new Act(nameof(EndProtection), actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done(protection.CaseId);
    }
}
