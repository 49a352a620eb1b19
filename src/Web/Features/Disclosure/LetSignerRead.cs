using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
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
    /// <param name="Seen">Ticks of the newest protection from the signer that stood when the page was read.</param>
    public sealed record Input(ReleaseId Release, PersonId Signer, Guid FormId, long Seen);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Another protection was put on record since, or the signature changed: to be read again.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>The front desk writes releases; whether a signer may read one is for a clinician.</summary>
    public static bool MayLet(Actor actor) => actor.Role.Allows(Permission.EndProtection);

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (!MayLet(actor))
        {
            return new Outcome.NotFound();
        }

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

        var around = await reading.Of(actor, release.CaseId, ct);
        var facts = await reading.Of(around, release, input.Signer, signature.LetReadAt, ct);
        if (Decision.On(SignersReading.Letting, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        if (facts.Newest is { } newest && newest.Ticks != input.Seen)
        {
            return new Outcome.Conflict();
        }

        db.Expect(signature, signature.Version);
        (signature.LetReadAt, signature.LetReadBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        var form = new PostedForm(input.FormId, ReleasePlaces.Show(release.Id));
        return await history.Save(new(nameof(LetSignerRead), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.Conflict()
            : new Outcome.Done();
    }
}
