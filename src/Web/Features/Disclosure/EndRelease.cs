using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Ends a release at once: somebody who signs it revoked it, or the event happened at which it was to end.</summary>
internal sealed class EndRelease(CaseworkDb db, CaseAccess access, History history, LocalTime local, TimeProvider clock)
{
    /// <param name="RevokedBy">Who revoked it; null where its event happened.</param>
    public sealed record Input(ReleaseId Release, Guid FormId, int Version, PersonId? RevokedBy);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var cases = access.CasesOf(actor);
        var release = await db
            .Releases.Where(r => r.Id == input.Release && cases.Any(c => c.Id == r.CaseId))
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (release is null || !await MayEnd(release, input.RevokedBy, ct))
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        db.Expect(release, input.Version);
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        if (input.RevokedBy is { } person)
        {
            // From its receipt; 45 CFR 164.508(b)(5).
            (release.RevokedOn, release.RevokedBy) = (release.RevokedOn ?? today, release.RevokedBy ?? person);
        }
        else
        {
            release.EventOn ??= today;
        }

        var act = new Act(
            nameof(EndRelease),
            actor.Practice,
            actor.Person,
            new(input.FormId, ReleasePlaces.Show(release.Id))
        );
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    /// <summary>Any one of those who sign can revoke; an event ends only a release that has one.</summary>
    private async Task<bool> MayEnd(Release release, PersonId? person, CancellationToken ct) =>
        person is null
            ? release.ExpiresOn is null
            : await db.ReleaseSignatures.AnyAsync(s => s.ReleaseId == release.Id && s.PersonId == person, ct);
}
