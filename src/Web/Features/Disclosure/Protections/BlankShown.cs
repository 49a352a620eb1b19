using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>
/// A clinician ends what somebody was shown before a protection from them was put on record. It is an act of its own,
/// because pages that go blank tell that person that something happened.
/// </summary>
internal sealed class BlankShown(CaseworkDb db, CaseAccess access, History history, TimeProvider clock)
{
    public sealed record Input(Guid Protection, Guid FormId, int Version);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done(CaseId Case) : Outcome;

        public sealed record NotFound : Outcome;

        /// <summary>Somebody changed it meanwhile.</summary>
        public sealed record Conflict(CaseId Case) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var protection = await db
            .Protections.Where(p => p.Id == input.Protection && p.EndedAt == null)
            .Where(p => cases.Any(c => c.Id == p.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (protection is null)
        {
            return new Outcome.NotFound();
        }

        if (protection.BlankedAt is not null || await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done(protection.CaseId);
        }

        db.Expect(protection, input.Version);
        (protection.BlankedAt, protection.BlankedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        var form = new PostedForm(input.FormId, ProtectionPlaces.Of(protection.CaseId));
        return await history.Save(new(nameof(BlankShown), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict(protection.CaseId)
            : new Outcome.Done(protection.CaseId);
    }
}
