using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>
/// A clinician lets one of those who must sign a release read it, though somebody of the case is protected from them. Until
/// then it is neither in their portal nor on a paper for them.
/// </summary>
internal sealed class LetSignerRead(
    CaseworkDb db,
    CaseAccess access,
    ReadBySigner reading,
    History history,
    TimeProvider clock
)
{
    public sealed record Input(ReleaseId Release, PersonId Signer, Guid FormId);

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
        var release = await db
            .Releases.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == input.Release && cases.Any(c => c.Id == r.CaseId), ct);
        var signature = await db
            .ReleaseSignatures.Where(s => s.ReleaseId == input.Release && s.PersonId == input.Signer)
            .AsTracking()
            .SingleOrDefaultAsync(ct);
        if (release is null || signature is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var signer = await reading.Of(actor, release.CaseId, input.Signer, ct);
        var facts = await reading.Of(signer, release, signature.LetReadAt, ct);
        if (Decision.On(SignersReading.Letting, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(signature, signature.Version);
        (signature.LetReadAt, signature.LetReadBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        var form = new PostedForm(input.FormId, ReleasePlaces.Show(release.Id));
        return await history.Save(new(nameof(LetSignerRead), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
